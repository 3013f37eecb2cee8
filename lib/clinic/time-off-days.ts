import { Temporal } from "temporal-polyfill";
import { addDays } from "@/lib/kernel/day";
import { dayOf, minuteOfDay } from "@/lib/kernel/zoned";
import { startOfDayMs, timeOf } from "@/lib/scheduling";

/** A stretch of time off as it was entered: whole days, both included, without times; otherwise days with times of the clock. */
export function timeOffDays({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }, zone: string) {
  const [start, end] = [startsAt, endsAt].map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())) as [
    Temporal.Instant,
    Temporal.Instant,
  ];
  const [fromDay, toDay] = [dayOf(start, zone), dayOf(end, zone)];
  const isMidnight = (instant: Temporal.Instant, day: string) => startOfDayMs(day, zone) === instant.epochMilliseconds;
  if (isMidnight(start, fromDay) && isMidnight(end, toDay))
    return { fromDay, toDay: addDays(toDay, -1), fromTime: null, toTime: null };
  return { fromDay, toDay, fromTime: timeOf(minuteOfDay(start, zone)), toTime: timeOf(minuteOfDay(end, zone)) };
}
