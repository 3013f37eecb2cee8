import { Temporal } from "temporal-polyfill";
import { type Day, formatDay, isDay } from "@/lib/kernel/day";

const DAY_MS = 86_400_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The calendar day an instant falls on in an IANA zone. Refuses an unknown zone (RangeError). */
export function dayOf(instant: Temporal.Instant, zone: string): Day {
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The wall clock of an instant in a zone, in minutes after 00:00 (0-1439), seconds dropped. Not elapsed time on DST days. */
export function minuteOfDay(instant: Temporal.Instant, zone: string): number {
  const local = instant.toZonedDateTimeISO(zone);
  return local.hour * 60 + local.minute;
}

/**
 * The instant a wall clock shows `time` ("HH:MM", 00:00-23:59) on `day` in `zone`.
 * Null when that time does not exist there (skipped by a DST change); a time that occurs twice takes the earlier one.
 * Refuses a malformed day or time and an unknown zone (RangeError).
 */
export function instantAt(day: Day, time: string, zone: string): Temporal.Instant | null {
  if (!isDay(day) || !TIME.test(time)) throw new RangeError(`Not a day and a time: ${JSON.stringify([day, time])}`);
  const wanted = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  const zoned = wanted.toZonedDateTime(zone, { disambiguation: "earlier" });
  return zoned.toPlainDateTime().equals(wanted) ? zoned.toInstant() : null;
}

/** An instant for people, on the wall clock of `zone`, 24 hours: "Sun 14 Mar 2027, 10:30". */
export function formatDateTime(instant: Temporal.Instant, zone: string): string {
  return `${formatDay(dayOf(instant, zone))}, ${formatClock(minuteOfDay(instant, zone))}`;
}

/**
 * `formatDateTime` for many instants (epoch ms) of one zone, fast where they follow each other: the zone is asked once for each day
 * without a clock change.
 */
export function dateTimeFormatter(zone: string): (ms: number) => string {
  let known = { startsAtMs: 0, endsAtMs: 0, name: "" };
  return (ms) => {
    if (ms < known.startsAtMs || ms >= known.endsAtMs) {
      const date = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
      const startsAtMs = date.toZonedDateTime(zone).epochMilliseconds;
      const endsAtMs = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
      known = { startsAtMs, endsAtMs, name: formatDay(date.toString()) };
    }
    if (known.endsAtMs - known.startsAtMs !== DAY_MS)
      return formatDateTime(Temporal.Instant.fromEpochMilliseconds(ms), zone);
    return `${known.name}, ${formatClock(Math.floor((ms - known.startsAtMs) / 60_000))}`;
  };
}

/** Minutes after midnight as "HH:MM". */
function formatClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
