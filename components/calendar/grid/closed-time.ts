import type { Calendar } from "@event-calendar/core";
import type { Column } from "@/components/calendar/columns";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";
import type { Roster } from "@/components/calendar/types";
import { addDays, type Day } from "@/lib/kernel/day";
import { subtractIntervals } from "@/lib/scheduling/intervals";
import { fromWallMs, openSpans, rosteredHours, timeOffOn, type WallSpan, wholeDay } from "./open-hours";

type Shade = WallSpan & { readonly label: string };

const unlabelled = (span: WallSpan): Shade => ({ ...span, label: "" });

/** What of a day is closed for these clinicians together. For one alone the time off is told apart and named, and so are other hours. */
function shadesOf(roster: Roster, clinicians: Roster["clinicians"], day: Day): readonly Shade[] {
  const whole = wholeDay(day);
  const closure = roster.closures.find(({ from, to }) => from <= day && day <= to);
  if (closure) return [{ ...whole, label: closure.reason }];
  const [one, ...others] = clinicians;
  if (one === undefined || others.length > 0)
    return subtractIntervals([whole], openSpans(clinicians, day, roster.zone)).map(unlabelled);
  const off = timeOffOn(one, day, roster.zone).map(({ reason, ...span }) => ({ ...span, label: reason }));
  const label = [...new Set(one.exceptions.filter((other) => other.day === day).map(({ reason }) => reason))].join(
    ", ",
  );
  return [...subtractIntervals([whole], rosteredHours(one, day)).map((span) => ({ ...span, label })), ...off];
}

/** Whole days on which none of these clinicians can treat, for the month. */
function closedDays(roster: Roster, days: readonly Day[]): Calendar.EventInput[] {
  return days.flatMap((day) => {
    const closure = roster.closures.find(({ from, to }) => from <= day && day <= to);
    if (!closure && openSpans(roster.clinicians, day, roster.zone).length > 0) return [];
    const title = closure?.reason ?? "";
    return [{ id: `closed ${day}`, allDay: true, start: day, end: addDays(day, 1), display: "background", title }];
  });
}

/**
 * Closed time as shaded ground of the calendar: outside working hours, closures and time off, with their reason where there is one.
 * A clinician's column shows that person's hours; a room and a week are open while anybody works, or the one who is asked for; a
 * month shades whole days.
 */
export function closedTime(
  roster: Roster,
  { query, days, columns }: { query: CalendarQuery; days: readonly Day[]; columns: readonly Column[] },
): Calendar.EventInput[] {
  const staff = roster.clinicians.filter(({ id }) => query.clinician === undefined || query.clinician === id);
  if (query.view === "month") return closedDays({ ...roster, clinicians: staff }, days);
  const grounds =
    query.view === "week"
      ? [{ id: null, clinicians: staff }]
      : columns.map(({ id }) => ({
          id,
          clinicians: query.by === "room" ? staff : roster.clinicians.filter((each) => each.id === id),
        }));
  return grounds.flatMap(({ id, clinicians }) =>
    days.flatMap((day) =>
      shadesOf(roster, clinicians, day).map(({ startsAtMs, endsAtMs, label }, index) => ({
        id: `closed ${id ?? "all"} ${day} ${index}`,
        start: fromWallMs(startsAtMs),
        end: fromWallMs(endsAtMs),
        display: "background" as const,
        title: label,
        ...(id === null ? {} : { resourceIds: [id] }),
      })),
    ),
  );
}
