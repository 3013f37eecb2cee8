"use client";

import { useTranslations } from "next-intl";
import type { Column } from "@/components/calendar/columns";
import type { CalendarView } from "@/components/calendar/pages/calendar-query";
import type { OtherWay } from "@/components/cascade/calendar-ways";
import { formatDay } from "@/lib/kernel/day";
import { DragTip } from "./drag-tip";
import { MoveBar } from "./move-bar";
import { RefusedNote } from "./refused-note";
import type { useBoardMoves } from "./use-board-moves";

type BoardNotesProps = {
  readonly moves: ReturnType<typeof useBoardMoves>;
  readonly zone: string;
  readonly view: CalendarView;
  readonly columns: readonly Column[];
  /** Opens the dialog in which a visit is moved. */
  readonly onOtherTimes: (id: string) => void;
  /** Opens the dialog of another way to move a visit to where it was refused. */
  readonly onOtherWay: (way: OtherWay) => void;
};

/** What the calendar says while something is done to a visit, and when it was refused. */
export function BoardNotes({ moves, zone, view, columns, onOtherTimes, onOtherWay }: BoardNotesProps) {
  const t = useTranslations("calendar");
  const { held, resizing, keys, refused, setRefused, move, isBusy } = moves;
  const { carried } = keys;
  return (
    <>
      {held && (
        <DragTip title={`${formatDay(held.place.day)}, ${held.place.time}`} verdict={held.verdict} zone={zone} />
      )}
      {resizing && (
        <DragTip
          title={t("duration.tip", { before: resizing.before, minutes: resizing.minutes, until: resizing.until })}
          verdict={resizing.verdict}
          zone={zone}
        />
      )}
      {carried && (
        <MoveBar
          held={carried}
          {...{ zone, view, isBusy }}
          isAtEdge={keys.isAtEdge}
          columnName={columns.find(({ id }) => id === carried.place.columnId)?.name}
          onKey={keys.step}
          onDrop={() => void keys.letGo()}
          onCancel={keys.putBack}
        />
      )}
      {refused && (
        <RefusedNote
          refused={refused}
          onDismiss={() => setRefused(null)}
          onOtherTimes={() => {
            onOtherTimes(refused.visit.id);
            setRefused(null);
          }}
          onWithRest={
            refused.target &&
            (() => {
              onOtherWay({ kind: "cascade", visit: refused.visit, target: refused.target });
              setRefused(null);
            })
          }
          onTake={async ({ startsAt, clinicianId, roomId }) => {
            const trouble = await move(refused.visit, { startsAt, clinicianId, roomId });
            setRefused(trouble === null ? null : { visit: refused.visit, ...trouble });
          }}
        />
      )}
    </>
  );
}
