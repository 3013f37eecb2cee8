import { Temporal } from "temporal-polyfill";
import { localDateTime } from "@/components/calendar/clinic-clock";
import type { Roster } from "@/components/calendar/types";
import { type Day, toEpochDay, weekday } from "@/lib/kernel/day";
import { contains, mergeIntervals, subtractIntervals } from "@/lib/scheduling/intervals";

type Clinician = Roster["clinicians"][number];
/** A stretch of the clinic's wall clock, in ms since 1970-01-01 00:00 on that clock. */
export type WallSpan = { readonly startsAtMs: number; readonly endsAtMs: number };

const DAY_MS = 86_400_000;

/** Midnight to midnight on the wall clock. */
export function wholeDay(day: Day): WallSpan {
  const startsAtMs = toEpochDay(day) * DAY_MS;
  return { startsAtMs, endsAtMs: startsAtMs + DAY_MS };
}

/** "HH:MM" as ms after midnight. */
function afterMidnight(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;
}

/** When a clinician is on the roster that day, exceptions in the place of the week, time off not yet cut out: merged spans. */
export function rosteredHours({ workingHours, exceptions }: Clinician, day: Day): readonly WallSpan[] {
  const midnight = toEpochDay(day) * DAY_MS;
  const other = exceptions.filter((row) => row.day === day);
  const week = workingHours.filter(
    (row) => row.weekday === weekday(day) && row.validFrom <= day && (row.validTo ?? day) >= day,
  );
  return mergeIntervals(
    (other.length > 0 ? other : week).flatMap(({ from, to }) =>
      from === null || to === null
        ? []
        : { startsAtMs: midnight + afterMidnight(from), endsAtMs: midnight + afterMidnight(to) },
    ),
  );
}

/** A clinician's time off that touches the day, cut to it, with its reason. */
export function timeOffOn({ timeOff }: Clinician, day: Day, zone: string): readonly (WallSpan & { reason: string })[] {
  const { startsAtMs, endsAtMs } = wholeDay(day);
  return timeOff
    .map((off) => ({
      startsAtMs: Math.max(startsAtMs, toWallMs(localDateTime(off.startsAt, zone))),
      endsAtMs: Math.min(endsAtMs, toWallMs(localDateTime(off.endsAt, zone))),
      reason: off.reason,
    }))
    .filter((span) => span.startsAtMs < span.endsAtMs);
}

/** When at least one of these clinicians is there that day: merged spans. */
export function openSpans(clinicians: readonly Clinician[], day: Day, zone: string): readonly WallSpan[] {
  return mergeIntervals(
    clinicians.flatMap((clinician) =>
      subtractIntervals(rosteredHours(clinician, day), mergeIntervals(timeOffOn(clinician, day, zone))),
    ),
  );
}

/** Whether a clinician is there from `time` on for so many minutes: on the roster, not off, and the clinic not closed. */
export function isOpenFor(
  { clinicians, closures, zone }: Roster,
  clinicianId: string,
  { day, time, minutes }: { readonly day: Day; readonly time: string; readonly minutes: number },
): boolean {
  if (closures.some(({ from, to }) => from <= day && day <= to)) return false;
  const startsAtMs = wholeDay(day).startsAtMs + afterMidnight(time);
  const own = clinicians.filter(({ id }) => id === clinicianId);
  return contains(openSpans(own, day, zone), { startsAtMs, endsAtMs: startsAtMs + minutes * 60_000 });
}

function toWallMs(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("UTC").epochMilliseconds;
}

/** A wall-clock moment as the widget reads it: "2027-03-14T10:30:00". */
export function fromWallMs(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString().slice(0, 19);
}
