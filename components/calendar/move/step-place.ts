import type { CalendarView } from "@/components/calendar/pages/calendar-query";
import { addDays, type Day } from "@/lib/kernel/day";

/** Where a visit is held on the calendar: on the clinic's clock, in the day view in a column. */
export type Place = { readonly day: Day; readonly time: string; readonly columnId: string | undefined };

type Ground = {
  readonly view: CalendarView;
  readonly gridMin: number;
  /** The columns of the day view, from left to right. */
  readonly columns: readonly { readonly id: string }[];
  readonly days: readonly Day[];
};

const MINUTES = 24 * 60;
const two = (value: number) => String(value).padStart(2, "0");

function later({ time, ...place }: Place, minutes: number): Place | null {
  const at = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes;
  return at < 0 || at >= MINUTES ? null : { ...place, time: `${two(Math.floor(at / 60))}:${two(at % 60)}` };
}

function onDay(place: Place, days: number, shown: readonly Day[]): Place | null {
  const day = addDays(place.day, days);
  return shown.includes(day) ? { ...place, day } : null;
}

function inColumn(place: Place, by: number, columns: Ground["columns"]): Place | null {
  const column = columns[columns.findIndex(({ id }) => id === place.columnId) + by];
  return column === undefined ? null : { ...place, columnId: column.id };
}

/**
 * Where a key takes a held visit: up and down by a step of the grid, page up and down by an hour, left and right by a column or a day;
 * in a month by a day and a week. Null at the edge of the page. Undefined: no key that moves.
 */
export function stepPlace(
  place: Place,
  key: string,
  { view, gridMin, columns, days }: Ground,
): Place | null | undefined {
  const back = key === "ArrowUp" || key === "ArrowLeft" || key === "PageUp";
  const sign = back ? -1 : 1;
  switch (key) {
    case "ArrowUp":
    case "ArrowDown":
      return view === "month" ? onDay(place, sign * 7, days) : later(place, sign * gridMin);
    case "PageUp":
    case "PageDown":
      return later(place, sign * 60);
    case "ArrowLeft":
    case "ArrowRight":
      return view === "day" ? inColumn(place, sign, columns) : onDay(place, sign, days);
    default:
      return undefined;
  }
}
