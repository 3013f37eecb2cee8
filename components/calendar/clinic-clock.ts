import { Temporal } from "temporal-polyfill";
import type { Day } from "@/lib/kernel/day";

function onClock(iso: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(iso).toZonedDateTimeISO(zone);
}

/** "2027-03-14T10:30:00": what the clinic's clock shows at an instant, without an offset, as the calendar widget wants it. */
export function localDateTime(iso: string, zone: string): string {
  return onClock(iso, zone).toPlainDateTime().toString({ smallestUnit: "second" });
}

/** "10:30" on the clinic's clock. */
export function clockTime(iso: string, zone: string): string {
  return localDateTime(iso, zone).slice(11, 16);
}

/** "10:30–12:00" on the clinic's clock. */
export function clockSpan({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }, zone: string) {
  return `${clockTime(startsAt, zone)}–${clockTime(endsAt, zone)}`;
}

/** Whole minutes that pass between two instants. */
export function minutesBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total("minutes");
}

/** The offset of the clinic's clock at an instant, "+01:00": the widget's idea of now, whatever zone the browser is in. */
export function offsetAt(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).offset;
}

/** A wall-clock time moved along the calendar by `seconds`, as a day and a time. 10:30 stays 10:30 across a clock change. */
export function shiftLocal(local: string, seconds: number): { readonly day: Day; readonly time: string } {
  const moved = Temporal.PlainDateTime.from(local).add({ seconds }).toString({ smallestUnit: "minute" });
  return { day: moved.slice(0, 10), time: moved.slice(11) };
}
