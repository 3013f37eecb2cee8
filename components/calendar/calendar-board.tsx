"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { type OtherWay, OtherWayDialog } from "@/components/cascade/calendar-ways";
import type { CascadeActions, OtherWayActions } from "@/components/cascade/types";
import { Skeleton } from "@/components/ui/skeleton";
import { useMedia } from "@/components/ui/use-media";
import { usePrinting } from "@/components/ui/use-printing";
import { formatDay, maxDay } from "@/lib/kernel/day";
import { Agenda } from "./agenda/agenda";
import type { Wish } from "./book/judge-free";
import { BoardFoot } from "./grid/board-foot";
import { GRID_ID } from "./grid/grid-props";
import { useBlockWords } from "./grid/use-block-words";
import { useGrid } from "./grid/use-grid";
import { carryEvent } from "./grid/visit-events";
import { refocusVisit } from "./grid/visit-focus";
import { BoardNotes } from "./move/board-notes";
import { useBoardMoves } from "./move/use-board-moves";
import { BoardHeader } from "./pages/board-header";
import { type CalendarQuery, calendarHref } from "./pages/calendar-query";
import { PrintSheet } from "./print/print-sheet";
import type { BookActions, CalendarActions, HeldSpan, Roster, Visit } from "./types";

const GridPlace = () => <Skeleton className="h-[calc(100dvh-14rem)] min-h-[26rem] w-full rounded-card" />;
const EventGrid = dynamic(() => import("./grid/event-grid"), { ssr: false, loading: GridPlace });
const BookDialog = dynamic(() => import("./book/book-dialog"), { ssr: false });
const VisitDialog = dynamic(() => import("./visit/visit-dialog"), { ssr: false });

type CalendarBoardProps = {
  readonly query: CalendarQuery;
  readonly visits: readonly Visit[];
  /** Times held for somebody now. */
  readonly heldSpans: readonly HeldSpan[];
  readonly roster: Roster;
  /** Of the clinic's clock now, "+01:00". */
  readonly offset: string;
  /** The days on screen in words. */
  readonly range: string;
  readonly subtitle: string;
  /** A visit to be moved, which is opened at once: whoever came here from its follow-up. */
  readonly moving: string | null;
  readonly toolbar: ReactNode;
  readonly actions: CalendarActions & BookActions & CascadeActions & OtherWayActions;
};

/** The calendar: the widget at a desk and on a tablet, a list on a phone, tables on paper; visits are booked, opened and moved. */
export function CalendarBoard(props: CalendarBoardProps) {
  const { query, visits, heldSpans, roster, offset, range, subtitle, moving, toolbar, actions } = props;
  const t = useTranslations("calendar");
  const router = useRouter();
  const isWide = useMedia("(min-width: 48rem)");
  const isPrinting = usePrinting();
  const { zone, today, gridMin } = roster;
  const [opened, setOpened] = useState<{ readonly id: string; readonly on: "facts" | "move" } | null>(
    moving === null ? null : { id: moving, on: "move" },
  );
  const [way, setWay] = useState<OtherWay | null>(null);
  const [booking, setBooking] = useState<Wish | null>(null);
  const [lit, setLit] = useState<string | null>(null);
  const find = (id: string | undefined | null) => visits.find((visit) => visit.id === id);
  const openedVisit = find(opened?.id);

  const { days, columns, hours, events } = useGrid(query, roster, visits, heldSpans);
  const words = useBlockWords(query, zone);
  const focusVisit = (id: string) => refocusVisit(id, document.getElementById(GRID_ID));
  const moves = useBoardMoves({ visits, roster, query, columns, days, actions, onPutDown: focusVisit });
  const { held, keys, resizing, isBusy, handlers } = moves;
  const { carried } = keys;
  const shown = useMemo(() => (carried === null ? events : carryEvent(events, carried)), [events, carried]);

  function bookAt(day: string, time: string | null, columnId?: string) {
    const { by, clinician, room } = query;
    setBooking({
      day: maxDay(day, today),
      time,
      clinicianId: (by === "clinician" ? columnId : undefined) ?? clinician ?? null,
      roomId: (by === "room" ? columnId : undefined) ?? room ?? null,
    });
  }

  return (
    <>
      <BoardHeader title={range} subtitle={subtitle} onBook={() => bookAt(query.day, null)} />
      {toolbar}
      <div className="relative">
        <div className="max-md:hidden print:hidden">
          <p className="sr-only">{t("gridHint")}</p>
          {isWide ? (
            <EventGrid
              key={offset}
              {...{ query, columns, hours, gridMin, offset, words, isBusy, ...handlers }}
              events={shown}
              label={t("gridLabel", { range })}
              verdict={(held ?? carried ?? resizing)?.verdict.kind ?? null}
              onLight={setLit}
              onFree={({ day, time, columnId }) => bookAt(day, time, columnId)}
              moreLabel={(more, day) => ({
                text: t("more", { more }),
                aria: t("moreOn", { more, day: formatDay(day) }),
              })}
              openDayLabel={(day) => t("openDay", { day: formatDay(day) })}
              onOpen={(id) => setOpened({ id, on: "facts" })}
              onOpenDay={(day) => router.push(calendarHref({ ...query, day, view: "day" }))}
            />
          ) : (
            <GridPlace />
          )}
        </div>
        <div className="md:hidden print:hidden">
          <Agenda {...{ visits, query, zone }} onOpen={(id) => setOpened({ id, on: "facts" })} />
        </div>
        <BoardFoot query={query} lit={find(lit)} />
        <BoardNotes
          {...{ moves, zone, columns }}
          view={query.view}
          onOtherTimes={(id) => setOpened({ id, on: "move" })}
          onOtherWay={setWay}
        />
        {opened && openedVisit && (
          <VisitDialog
            key={opened.id}
            visit={openedVisit}
            startOn={opened.on}
            {...{ roster, actions }}
            move={moves.move}
            change={moves.change}
            onOtherWay={(kind) => {
              setOpened(null);
              setWay({ kind, visit: openedVisit });
            }}
            onClose={() => {
              setOpened(null);
              focusVisit(opened.id);
            }}
          />
        )}
        {way && (
          <OtherWayDialog
            {...{ way, roster, actions }}
            onClose={() => {
              setWay(null);
              focusVisit(way.visit.id);
            }}
          />
        )}
        {booking && <BookDialog start={booking} {...{ roster, actions }} onClose={() => setBooking(null)} />}
        {isPrinting && <PrintSheet {...{ query, visits, zone, range }} />}
      </div>
    </>
  );
}
