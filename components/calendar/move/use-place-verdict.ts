"use client";

import { useRef, useState } from "react";
import { minutesBetween } from "@/components/calendar/clinic-clock";
import { isOpenFor } from "@/components/calendar/grid/open-hours";
import type { CalendarBy } from "@/components/calendar/pages/calendar-query";
import type { CalendarActions, MovePreview, Roster, Visit } from "@/components/calendar/types";
import { instantAt } from "@/lib/kernel/zoned";
import { findClash, shiftPhases } from "./clash";
import { type DayVerdict, judgeDay } from "./judge-day";
import type { Place } from "./step-place";

/** A visit held over a place, and what is known to stand against it there. */
export type Held = { readonly visit: Visit; readonly place: Place; readonly verdict: DayVerdict };

type Options = {
  readonly visits: readonly Visit[];
  readonly roster: Roster;
  readonly by: CalendarBy;
  readonly previewMove: CalendarActions["previewMove"];
};

/** How long a visit rests before the server is asked about the place, in ms. */
const REST_MS = 250;

/** Who and where a visit is in a column: the other of the two stays. */
export function inColumn(columnId: string | undefined, by: CalendarBy) {
  return columnId === undefined ? {} : by === "room" ? { roomId: columnId } : { clinicianId: columnId };
}

/**
 * Judges a visit wherever it is held. The course's windows are asked for once, when it is picked up; every step is compared with them,
 * with the rosters and with the visits on screen, at once; where it rests, the server says the last word.
 */
export function usePlaceVerdict({ visits, roster, by, previewMove }: Options) {
  const [held, setHeld] = useState<Held | null>(null);
  const windows = useRef<{ readonly id: string; preview: MovePreview | null } | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const knownWindows = (id: string) => (windows.current?.id === id ? windows.current.preview : null);

  /** The course's answer first; then whether anybody is there; then whether somebody else is. */
  function judge(visit: Visit, place: Place): DayVerdict {
    const verdict = judgeDay(place.day, knownWindows(visit.id));
    if (verdict.kind === "refused" || verdict.kind === "unknown") return verdict;
    const placed = { ...visit, ...inColumn(place.columnId, by) };
    const minutes = minutesBetween(visit.startsAt, visit.endsAt);
    if (!isOpenFor(roster, placed.clinicianId, { ...place, minutes })) return { kind: "closed" };
    const start = instantAt(place.day, place.time, roster.zone);
    if (start === null) return { kind: "closed" };
    const phases = shiftPhases(visit.phases, start.epochMilliseconds - Date.parse(visit.startsAt));
    const clash = findClash(visits, { ...placed, phases });
    return clash === null ? verdict : { kind: "taken", ...clash };
  }

  function askServer(visit: Visit, place: Place) {
    const { day, time } = place;
    previewMove({ appointmentId: visit.id, day, time, ...inColumn(place.columnId, by) }).then(
      (result) => {
        if (!result.ok) return;
        const { allowed, headline } = result.value;
        setHeld((now) => {
          if (now === null || now.place !== place) return now;
          if (!allowed) return { ...now, verdict: { kind: "refused", reason: headline ?? "" } };
          return { ...now, verdict: now.verdict.kind === "late" ? now.verdict : { kind: "free" } };
        });
      },
      // Without an answer what is known here stands; the drop is judged by the server all the same.
      () => undefined,
    );
  }

  /** Picks a visit up. Nothing is shown until it is held over a place. */
  function begin(visit: Visit) {
    const asked: { id: string; preview: MovePreview | null } = { id: visit.id, preview: null };
    windows.current = asked;
    previewMove({ appointmentId: visit.id }).then(
      (result) => {
        if (!result.ok || windows.current !== asked) return;
        asked.preview = result.value;
        // It may be resting: say now what could not be said before.
        setHeld((now) => (now?.verdict.kind === "unknown" ? { ...now, verdict: judge(now.visit, now.place) } : now));
      },
      () => undefined,
    );
  }

  function hold(visit: Visit, place: Place) {
    clearTimeout(rest.current);
    setHeld({ visit, place, verdict: judge(visit, place) });
    rest.current = setTimeout(() => askServer(visit, place), REST_MS);
  }

  function end() {
    clearTimeout(rest.current);
    setHeld(null);
  }

  /** The windows' word on a day; unknown before they are. */
  const judgeDayOf = (visit: Visit, day: string) => judgeDay(day, knownWindows(visit.id));
  return { held, begin, hold, end, judgeDayOf };
}
