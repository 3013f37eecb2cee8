"use client";

import { useState } from "react";
import { localDateTime, shiftLocal } from "@/components/calendar/clinic-clock";
import { columnOf } from "@/components/calendar/columns";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Roster, Visit } from "@/components/calendar/types";
import { type Place, stepPlace } from "./step-place";
import type { Held } from "./use-place-verdict";

type Options = {
  readonly query: CalendarQuery;
  readonly roster: Roster;
  readonly columns: readonly { readonly id: string }[];
  readonly days: readonly string[];
  readonly held: Held | null;
  readonly begin: (visit: Visit) => void;
  readonly hold: (visit: Visit, place: Place) => void;
  readonly end: () => void;
  /** Drops the visit there; answers when it is decided. */
  readonly drop: (visit: Visit, place: Place) => Promise<boolean>;
  readonly onPutDown: (id: string) => void;
};

/** Moving with the keyboard: picks a visit up where it is, carries it step by step, drops it or puts it back. */
export function useKeyMove({ query, roster, columns, days, held, begin, hold, end, drop, onPutDown }: Options) {
  const [isCarrying, setCarrying] = useState(false);
  const [isAtEdge, setAtEdge] = useState(false);
  const carried = isCarrying ? held : null;

  const columnIdOf = (visit: Visit) => (query.view === "day" ? columnOf(visit, query.by).id : undefined);
  const placeNow = (visit: Visit) => shiftLocal(localDateTime(visit.startsAt, roster.zone), 0);

  function pickUp(visit: Visit) {
    begin(visit);
    hold(visit, { ...placeNow(visit), columnId: columnIdOf(visit) });
    setCarrying(true);
    setAtEdge(false);
  }
  /** Takes a key that moves; says whether it was one. */
  function step(key: string): boolean {
    if (carried === null) return false;
    const next = stepPlace(carried.place, key, { view: query.view, gridMin: roster.gridMin, columns, days });
    if (next === undefined) return false;
    setAtEdge(next === null);
    if (next !== null) hold(carried.visit, next);
    return true;
  }
  function putBack() {
    if (carried !== null) onPutDown(carried.visit.id);
    setCarrying(false);
    end();
  }
  async function letGo() {
    if (carried === null) return;
    const { visit, place } = carried;
    const { day, time } = placeNow(visit);
    const isElsewhere = place.day !== day || place.time !== time || place.columnId !== columnIdOf(visit);
    if (isElsewhere) await drop(visit, place);
    putBack();
  }
  return { carried, isAtEdge, pickUp, step, putBack, letGo };
}
