import { type Day, daysBetween, toEpochDay } from "@/lib/kernel/day";
import {
  earliestNext,
  influenceDays,
  type Length,
  type Performed,
  type Protocol,
  stillSetsRhythm,
  type ZoneId,
} from "@/lib/rules";
import type { CourseSession } from "@/lib/scheduling/course/types";

/** A session of this course that has its day: placed by the search, or fixed. */
export type Dated = { readonly date: Day; readonly length: Length; readonly zones: readonly ZoneId[] };

/** The session as the rules see it once it is done as planned. */
export function asPerformed({ date, length, zones }: Dated): Performed {
  return { date, length, zones, setting: "clinic", outcome: "completed" };
}

/** Days of rest a session asks before `zones` are needled again (rules, `earliestNext`); 0 when they share no skin. */
export function restBefore(protocol: Protocol, session: CourseSession, zones: readonly ZoneId[], on: Day): number {
  const { date } = earliestNext(protocol, [asPerformed({ ...session, date: on })], zones);
  return date === null ? 0 : daysBetween(on, date);
}

/**
 * `next` added to the dated sessions before it, less those that can no longer move any window: they share all their skin with
 * `next`, which is no shallower in tier, and their rest is over. What remains is the state of the search; fewer is faster.
 */
export function keepGoverning(protocol: Protocol, dated: readonly Dated[], next: Dated): readonly Dated[] {
  const { date, length, zones } = next;
  return [...dated.filter((one) => !isOvertaken(protocol, one, next)), { date, length, zones }];
}

function isOvertaken(protocol: Protocol, earlier: Dated, next: Dated): boolean {
  if (stillSetsRhythm(protocol, earlier.length, next.length)) return false;
  if (earlier.zones.length !== next.zones.length || !earlier.zones.every((zone) => next.zones.includes(zone)))
    return false;
  return toEpochDay(earlier.date) + influenceDays(protocol, earlier.length) <= toEpochDay(next.date);
}

/** What names a state of the search. */
export function keyOf(dated: readonly Dated[]): string {
  return dated.map((one) => `${one.date}/${one.length}/${one.zones.join("+")}`).join(" ");
}
