import { Temporal } from "temporal-polyfill";
import type { Application, Times } from "@/lib/rules/anesthesia/application";

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;

function read(instant: string | undefined): Temporal.Instant | null {
  return instant === undefined ? null : Temporal.Instant.from(instant);
}

/** The instants of an application; null where not recorded. Refuses malformed ones (RangeError). */
export function timesOf({ appliedAt, removedAt, wipedAt, needlingAt }: Application): Times {
  return {
    applied: Temporal.Instant.from(appliedAt),
    removed: read(removedAt),
    wiped: read(wipedAt),
    needling: read(needlingAt),
  };
}

/** Whole elapsed minutes from one instant to another, started minutes dropped; negative when `to` comes first. */
export function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.floor((to.epochMilliseconds - from.epochMilliseconds) / MS_PER_MINUTE);
}

/** Hours from one instant to another, with their fraction. */
export function hoursBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / MS_PER_HOUR;
}

/** Minutes of contact, or null while the cream is on and when its removal is recorded before its application. */
export function contactMinutes({ applied, removed }: Times): number | null {
  if (!removed || removed.epochMilliseconds < applied.epochMilliseconds) return null;
  return minutesBetween(applied, removed);
}
