import { Temporal } from "temporal-polyfill";
import { addDays, formatDay } from "@/lib/kernel/day";
import { dayOf, formatDateTime, minuteOfDay } from "@/lib/kernel/zoned";
import { startOfDayMs, timeOf } from "@/lib/scheduling/local-day";
import type { Interval } from "@/lib/scheduling/types";

/** "10:00-11:15" on the clinic's clock. */
export function clockSpan({ startsAtMs, endsAtMs }: Interval, zone: string): string {
  const clock = (ms: number) => timeOf(minuteOfDay(Temporal.Instant.fromEpochMilliseconds(ms), zone));
  return `${clock(startsAtMs)}-${clock(endsAtMs)}`;
}

/** "Thu 14 Mar 2027, 10:00-11:15", or with both days when it spans more than one; without times where it spans whole days. */
export function fullSpan(span: Interval, zone: string): string {
  const from = Temporal.Instant.fromEpochMilliseconds(span.startsAtMs);
  const to = Temporal.Instant.fromEpochMilliseconds(span.endsAtMs);
  if (dayOf(from, zone) === dayOf(to, zone)) return `${formatDay(dayOf(from, zone))}, ${clockSpan(span, zone)}`;
  const [first, next] = [dayOf(from, zone), dayOf(to, zone)];
  if (span.startsAtMs === startOfDayMs(first, zone) && span.endsAtMs === startOfDayMs(next, zone)) {
    const last = addDays(next, -1);
    return first === last ? `on ${formatDay(first)}` : `from ${formatDay(first)} to ${formatDay(last)}`;
  }
  return `from ${formatDateTime(from, zone)} to ${formatDateTime(to, zone)}`;
}
