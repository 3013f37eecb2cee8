import { Temporal } from "temporal-polyfill";
import { formatDay } from "@/lib/kernel/day";
import { type CalendarQuery, daysShown } from "./calendar-query";

/** The days on screen in words: "Thu 14 Mar 2027", "Mon 8 Mar 2027 – Sun 14 Mar 2027", "March 2027". */
export function rangeWords(query: CalendarQuery): string {
  if (query.view === "day") return formatDay(query.day);
  if (query.view === "month")
    return Temporal.PlainDate.from(query.day).toLocaleString("en-GB", { month: "long", year: "numeric" });
  const { from, to } = daysShown(query);
  return `${formatDay(from)} – ${formatDay(to)}`;
}
