import type { ClinicianSettings } from "@/lib/clinic/get-scheduling-settings.schema";
import { type Day, formatDay } from "@/lib/kernel/day";

/** Days for people: one, or from one to another. */
export function dayRangeWords(from: Day, to: Day): string {
  return from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
}

/** When somebody is off, for people: days, or from a time to a time. */
export function timeOffWords(off: Omit<ClinicianSettings["timeOff"][number], "id" | "reason">): string {
  const { fromDay, toDay, fromTime, toTime } = off;
  if (fromTime === null) return dayRangeWords(fromDay, toDay);
  if (fromDay === toDay) return `${formatDay(fromDay)}, ${fromTime}–${toTime}`;
  return `${formatDay(fromDay)}, ${fromTime} – ${formatDay(toDay)}, ${toTime}`;
}
