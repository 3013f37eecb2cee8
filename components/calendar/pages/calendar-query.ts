import { addDays, addMonthsClamped, type Day, isDay, weekday } from "@/lib/kernel/day";

const VIEWS = ["day", "week", "month"] as const;
const COLUMNS = ["clinician", "room"] as const;
/** Which visits can be shown alone; `all` has the cancelled ones too. */
export const STATUSES = ["booked", "arrived", "completed", "no_show", "cancelled", "all"] as const;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type CalendarView = (typeof VIEWS)[number];
/** What the columns of the day view are. */
export type CalendarBy = (typeof COLUMNS)[number];
/** Which visits are shown. Without a status: all that are not cancelled. */
export type CalendarFilter = {
  readonly clinician?: string;
  readonly room?: string;
  readonly status?: (typeof STATUSES)[number];
};
/** The state of the calendar, kept in the address. */
export type CalendarQuery = CalendarFilter & {
  readonly day: Day;
  readonly view: CalendarView;
  readonly by: CalendarBy;
};

/** Whether the calendar can be opened on this day: a real one, far enough from the ends of what can be asked for. */
export function isCalendarDay(day: unknown): day is Day {
  return isDay(day) && "2001" <= day && day < "2199";
}

function readFilter({ clinician, room, status }: Readonly<Record<string, unknown>>): CalendarFilter {
  const known = STATUSES.find((each) => each === status);
  return {
    ...(typeof clinician === "string" && ID.test(clinician) ? { clinician } : {}),
    ...(typeof room === "string" && ID.test(room) ? { room } : {}),
    ...(known === undefined ? {} : { status: known }),
  };
}

/** The state in an address. Whatever is missing or makes no sense becomes today, the day view, clinicians, no filter. */
export function readCalendarQuery(params: Readonly<Record<string, unknown>>, today: Day): CalendarQuery {
  return {
    day: isCalendarDay(params.day) ? params.day : today,
    view: VIEWS.find((view) => view === params.view) ?? "day",
    by: COLUMNS.find((by) => by === params.by) ?? "clinician",
    ...readFilter(params),
  };
}

/** The address of a state. */
export function calendarHref({ day, view, by, ...filter }: CalendarQuery): string {
  return `/calendar?${new URLSearchParams({ day, view, by, ...filter })}`;
}

/** The same page with every visit on it that is not cancelled. */
export function withoutFilter({ day, view, by }: CalendarQuery): CalendarQuery {
  return { day, view, by };
}

/** The state one page on (`1`) or back (`-1`): by a day, a week or a month. A month ends on its last day where it is shorter. */
export function turnPage(query: CalendarQuery, by: 1 | -1): CalendarQuery {
  const { day, view } = query;
  if (view === "month") return { ...query, day: addMonthsClamped(`${day.slice(0, 8)}01`, by) };
  return { ...query, day: addDays(day, view === "day" ? by : by * 7) };
}

/** First and last day on screen, both included. A month fills whole weeks, Monday to Sunday. */
export function daysShown({ day, view }: CalendarQuery): { readonly from: Day; readonly to: Day } {
  if (view === "day") return { from: day, to: day };
  const first = view === "month" ? `${day.slice(0, 8)}01` : day;
  const last = view === "month" ? addDays(addMonthsClamped(first, 1), -1) : day;
  return { from: addDays(first, 1 - weekday(first)), to: addDays(last, 7 - weekday(last)) };
}

/** Every day from `from` to `to`, both included. */
export function eachDay({ from, to }: { readonly from: Day; readonly to: Day }): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
