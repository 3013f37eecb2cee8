"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { Agenda } from "@/components/calendar/agenda/agenda";
import { closedTime } from "@/components/calendar/grid/closed-time";
import { GRID_ID } from "@/components/calendar/grid/grid-props";
import { hoursShown } from "@/components/calendar/grid/hours-shown";
import { Legend } from "@/components/calendar/grid/legend";
import { type VisitProps, visitEvents } from "@/components/calendar/grid/visit-events";
import { refocusVisit } from "@/components/calendar/grid/visit-focus";
import { DragTip } from "@/components/calendar/move/drag-tip";
import { RefusedNote } from "@/components/calendar/move/refused-note";
import { useDragMove } from "@/components/calendar/move/use-drag-move";
import { useMoveVisit } from "@/components/calendar/move/use-move-visit";
import { type CalendarQuery, calendarHref, daysShown, eachDay } from "@/components/calendar/pages/calendar-query";
import { VisitDialog } from "@/components/calendar/visit/visit-dialog";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { useMedia } from "@/components/ui/use-media";
import { maxDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import { formatDay } from "@/lib/kernel/zoned";
import type { Wish } from "./book/judge-free";
import { clockSpan } from "./clinic-clock";
import { columnsOf, elsewhere } from "./columns";
import { CourseStrip, useCourseWords } from "./grid/course-strip";
import type { BookActions, CalendarActions, Roster, Visit } from "./types";

const GridPlace = () => <Skeleton className="h-[calc(100dvh-14rem)] min-h-[26rem] w-full rounded-card" />;
const BookDialog = dynamic(() => import("./book/book-dialog"), { ssr: false });
const EventGrid = dynamic(() => import("@/components/calendar/grid/event-grid"), { ssr: false, loading: GridPlace });

type CalendarBoardProps = {
  readonly query: CalendarQuery;
  readonly visits: readonly Visit[];
  readonly roster: Roster;
  /** Of the clinic's clock now, "+01:00". */
  readonly offset: string;
  /** The days on screen in words. */
  readonly range: string;
  readonly subtitle: string;
  readonly toolbar: ReactNode;
  readonly actions: CalendarActions & BookActions;
};

/** The calendar: the widget at a desk and on a tablet, a list on a phone and on paper; visits open, drag and move. */
export function CalendarBoard({
  query,
  visits,
  roster,
  offset,
  range,
  subtitle,
  toolbar,
  actions,
}: CalendarBoardProps) {
  const t = useTranslations("calendar");
  const router = useRouter();
  const isWide = useMedia("(min-width: 48rem)");
  const { zone, today, gridMin } = roster;
  const { isMoving, move } = useMoveVisit(actions.moveSession, zone);
  const { drag, refused, setRefused, handlers } = useDragMove({
    ...{ visits, roster, by: query.by, move },
    previewMove: actions.previewMove,
  });
  const [opened, setOpened] = useState<{ readonly id: string; readonly on: "facts" | "move" } | null>(null);
  const [booking, setBooking] = useState<Wish | null>(null);
  const anywhere = { time: null, clinicianId: query.clinician ?? null, roomId: query.room ?? null };
  const [lit, setLit] = useState<string | null>(null);
  const litVisit = visits.find(({ id }) => id === lit);
  const openedVisit = visits.find(({ id }) => id === opened?.id);

  const grid = useMemo(() => {
    const days = eachDay(daysShown(query));
    const columns = columnsOf(roster, visits, query);
    const closed = closedTime(roster, { query, days, columns });
    return {
      columns,
      hours: hoursShown(roster, days),
      events: [...visitEvents(visits, { zone, today, query }), ...closed],
    };
  }, [roster, visits, query, zone, today]);

  const courseWords = useCourseWords();
  function words({ visit }: VisitProps) {
    const { patientName: name, sessionNumber: number, sessionCount: count, clinicianName, roomName, status } = visit;
    return {
      session: t("sessionShort", { number, count }),
      place: elsewhere(visit, query),
      status: status === "booked" ? null : t(`status.${status}`),
      course: courseWords(visit).join(", "),
      label: t("block", {
        ...{ name, number, count, clinician: clinicianName, room: roomName },
        length: formatLength(visit.lengthHundredthsMm),
        when: `${formatDay(visit.day)}, ${clockSpan(visit, zone)}`,
        status: t(`status.${status}`),
      }),
    };
  }

  return (
    <>
      <PageHeader
        title={range}
        subtitle={subtitle}
        actions={
          <Button variant="primary" onPress={() => setBooking({ ...anywhere, day: maxDay(query.day, today) })}>
            {t("book.button")}
          </Button>
        }
      />
      {toolbar}
      <div className="relative">
        <div className="max-md:hidden print:hidden">
          <p className="sr-only">{t("gridHint")}</p>
          {isWide ? (
            <EventGrid
              key={offset}
              {...{ query, gridMin, offset, words, ...grid, ...handlers }}
              label={t("gridLabel", { range })}
              verdict={drag?.verdict.kind ?? null}
              isBusy={isMoving}
              onLight={setLit}
              onFree={({ day, time, columnId }) =>
                setBooking({
                  day: maxDay(day, today),
                  time,
                  clinicianId: (query.by === "clinician" ? columnId : undefined) ?? query.clinician ?? null,
                  roomId: (query.by === "room" ? columnId : undefined) ?? query.room ?? null,
                })
              }
              openDayLabel={(day) => t("openDay", { day: formatDay(day) })}
              onOpen={(id) => setOpened({ id, on: "facts" })}
              onOpenDay={(day) => router.push(calendarHref({ ...query, day, view: "day" }))}
            />
          ) : (
            <GridPlace />
          )}
        </div>
        <div className="hidden max-md:block print:block">
          <Agenda {...{ visits, query, zone }} onOpen={(id) => setOpened({ id, on: "facts" })} />
        </div>
        <div className="sticky bottom-0 z-10 flex min-h-10 items-center bg-paper py-2 text-note text-soft max-md:hidden print:hidden">
          {litVisit ? (
            <CourseStrip visit={litVisit} />
          ) : (
            <Legend showsChangeover={query.view === "day" && query.by === "room"} />
          )}
        </div>
        {drag && <DragTip drag={drag} />}
        {refused && (
          <RefusedNote
            refused={refused}
            onDismiss={() => setRefused(null)}
            onOtherTimes={() => {
              setOpened({ id: refused.visit.id, on: "move" });
              setRefused(null);
            }}
            onTake={async ({ startsAt, clinicianId, roomId }) => {
              const trouble = await move(refused.visit, { startsAt, clinicianId, roomId });
              setRefused(trouble === null ? null : { visit: refused.visit, ...trouble });
            }}
          />
        )}
        {opened && openedVisit && (
          <VisitDialog
            key={opened.id}
            visit={openedVisit}
            startOn={opened.on}
            {...{ roster, actions, move }}
            onClose={() => {
              setOpened(null);
              refocusVisit(opened.id, document.getElementById(GRID_ID));
            }}
          />
        )}
        {booking && <BookDialog start={booking} {...{ roster, actions }} onClose={() => setBooking(null)} />}
      </div>
    </>
  );
}
