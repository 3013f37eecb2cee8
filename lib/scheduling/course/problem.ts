import { fromEpochDay, toEpochDay } from "@/lib/kernel/day";
import type { Dated } from "@/lib/scheduling/course/dated";
import { type DayWindow, sessionWindow } from "@/lib/scheduling/course/session-window";
import { sliversOn } from "@/lib/scheduling/course/slivers";
import type { Course, CoursePreferences, CourseSession } from "@/lib/scheduling/course/types";
import { dayStarts, NONE, type VisitShape, visitShape } from "@/lib/scheduling/day-starts";
import { minutesOf } from "@/lib/scheduling/local-day";
import { type Prepared, prepare } from "@/lib/scheduling/prepare";
import type { SchedulingFacts } from "@/lib/scheduling/types";

/** A day's free starts. A slot is clinician index * cells per day + cell; the arrays run parallel, slots ascending. */
export type DaySlots = {
  readonly slots: Int32Array;
  /** How many wishes each slot misses. */
  readonly missed: Uint8Array;
  /** How many slivers each slot leaves. */
  readonly slivers: Uint8Array;
  /** The fewest any slot misses. */
  readonly leastMissed: number;
  readonly startsAtMs: Float64Array;
  readonly roomOf: readonly Int16Array[];
  /** Per cell, the first free device. */
  readonly deviceOf: Int16Array;
};

/** Everything the search asks, each answer computed once: free slots per day, windows per what was placed before. */
export type Problem = {
  readonly course: Course;
  readonly sessions: readonly CourseSession[];
  readonly prepared: Prepared;
  readonly gridMin: number;
  readonly cells: number;
  readonly horizon: number;
  readonly slotsOn: (day: number) => DaySlots;
  /** How many wishes every slot of a day misses, whatever is free on it. */
  readonly leastMissedOn: (day: number) => number;
  readonly windowOf: (session: CourseSession, dated: readonly Dated[], key: string) => DayWindow;
};

/** Sets a course up for the search. `sessions` are taken in the order of their numbers. */
export function courseProblem(facts: SchedulingFacts, course: Course, preferences: CoursePreferences): Problem {
  const prepared = prepare(facts);
  const shape = visitShape(facts.phases);
  const horizon = toEpochDay(course.horizonDay);
  const slots = new Map<number, DaySlots>();
  const windows = new Map<string, DayWindow>();
  return {
    course,
    sessions: [...course.sessions].sort((a, b) => a.number - b.number),
    prepared,
    gridMin: facts.gridMin,
    cells: prepared.cells,
    horizon,
    slotsOn: (day) => {
      const known = slots.get(day) ?? daySlots(prepared, shape, day, preferences);
      slots.set(day, known);
      return known;
    },
    leastMissedOn: (day) => Number(isWrongDay(day, preferences)),
    windowOf: (session, dated, key) => {
      const known = windows.get(`${session.number}|${key}`) ?? sessionWindow(course, dated, session);
      windows.set(`${session.number}|${key}`, known);
      return known;
    },
  };
}

function daySlots(prepared: Prepared, shape: VisitShape, day: number, preferences: CoursePreferences): DaySlots {
  const { startsAtMs, roomOf, deviceOf, openOf } = dayStarts(
    prepared,
    shape,
    fromEpochDay(day),
    prepared.clinicians,
    prepared.rooms,
  );
  const missesOf = wishes(prepared, day, preferences);
  const most = prepared.clinicians.length * prepared.cells;
  const [slots, missed, slivers] = [new Int32Array(most), new Uint8Array(most), new Uint8Array(most)];
  let count = 0;
  let leastMissed = 3;
  const sliversOf = sliversOn(prepared, shape, openOf);
  roomOf.forEach((rooms, clinician) => {
    for (let cell = 0; cell < prepared.cells; cell += 1) {
      const room = rooms[cell] ?? NONE;
      if (room === NONE) continue;
      const misses = missesOf(clinician, cell);
      leastMissed = Math.min(leastMissed, misses);
      slots[count] = clinician * prepared.cells + cell;
      missed[count] = misses;
      slivers[count] = sliversOf(clinician, room, startsAtMs[cell] ?? 0);
      count += 1;
    }
  });
  return {
    slots: slots.subarray(0, count),
    missed: missed.subarray(0, count),
    slivers: slivers.subarray(0, count),
    leastMissed,
    startsAtMs,
    roomOf,
    deviceOf,
  };
}

/** How many of the wishes a start on this day misses, by clinician and cell. */
function wishes({ facts, firstMin }: Prepared, day: number, preferences: CoursePreferences) {
  const { clinicianId, notBefore, notAfter } = preferences;
  const wrongDay = isWrongDay(day, preferences);
  const from = notBefore === undefined ? 0 : minutesOf(notBefore);
  const to = notAfter === undefined ? 1440 : minutesOf(notAfter);
  return (clinician: number, cell: number): number => {
    const minute = firstMin + cell * facts.gridMin;
    const wrongPerson = clinicianId !== undefined && facts.clinicians[clinician]?.id !== clinicianId;
    return Number(wrongDay) + Number(wrongPerson) + Number(minute < from || minute > to);
  };
}

function isWrongDay(day: number, { weekdays = [] }: CoursePreferences): boolean {
  return weekdays.length > 0 && !weekdays.includes(((((day + 3) % 7) + 7) % 7) + 1);
}
