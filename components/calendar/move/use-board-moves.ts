"use client";

import type { Column } from "@/components/calendar/columns";
import { isMovable } from "@/components/calendar/grid/visit-events";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { CalendarActions, Roster, Visit } from "@/components/calendar/types";
import { useChangeDuration } from "./use-change-duration";
import { useDragMove } from "./use-drag-move";
import { useKeyMove } from "./use-key-move";
import { useMoveVisit } from "./use-move-visit";
import { useResize } from "./use-resize";

type Options = {
  readonly visits: readonly Visit[];
  readonly roster: Roster;
  readonly query: CalendarQuery;
  readonly columns: readonly Column[];
  readonly days: readonly string[];
  readonly actions: CalendarActions;
  /** A visit carried with the keyboard is down again: the focus belongs to it. */
  readonly onPutDown: (id: string) => void;
};

/** Everything that changes a visit's place or length on the calendar: pointer, keyboard and dialogs through one way each. */
export function useBoardMoves({ visits, roster, query, columns, days, actions, onPutDown }: Options) {
  const { isMoving, move } = useMoveVisit(actions.moveSession, roster.zone);
  const { isChanging, change } = useChangeDuration(actions.changeDuration);
  const { previewMove, previewDuration } = actions;
  const drag = useDragMove({ visits, roster, by: query.by, previewMove, move });
  const { held, begin, hold, end } = drag.carrier;
  const keys = useKeyMove({
    ...{ query, roster, columns, days, held, begin, hold, end },
    drop: drag.dropAt,
    onPutDown,
  });
  const resize = useResize({ visits, roster, previewDuration, change, onRefused: drag.setRefused });

  function onPickUp(id: string) {
    const visit = visits.find((each) => each.id === id);
    if (!visit || !isMovable(visit, roster.today)) return;
    drag.setRefused(null);
    keys.pickUp(visit);
  }
  return {
    isBusy: isMoving || isChanging,
    move,
    change,
    held: keys.carried === null ? held : null,
    keys,
    resizing: resize.resizing,
    refused: drag.refused,
    setRefused: drag.setRefused,
    handlers: { ...drag.handlers, ...resize.handlers, onPickUp },
  };
}
