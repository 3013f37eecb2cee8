import type { Calendar } from "@event-calendar/core";
import type { Day } from "@/lib/kernel/day";

/** So many visits of a day a month shows; more are counted, and the day is one click away. */
const MOST = 6;

/** What the widget carries along with the line that stands for the rest of a day. */
export type MoreProps = { readonly more: number; readonly day: Day };

/** The blocks of a month, by start: of a full day the first ones, and a line for the rest. */
export function foldDays(events: readonly Calendar.EventInput[]): Calendar.EventInput[] {
  const days = Map.groupBy(events, ({ start }) => String(start).slice(0, 10));
  return [...days].flatMap(([day, visits]) => {
    if (visits.length <= MOST) return visits;
    const shown = visits.toSorted((a, b) => (String(a.start) < String(b.start) ? -1 : 1)).slice(0, MOST - 1);
    const extendedProps: MoreProps = { more: visits.length - shown.length, day };
    const last = { start: `${day}T23:59:00`, end: `${day}T23:59:30`, editable: false };
    return [...shown, { id: `more ${day}`, ...last, classNames: ["visit-more"], extendedProps }];
  });
}
