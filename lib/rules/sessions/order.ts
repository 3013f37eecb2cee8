import { addDays, type Day, formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { NOBODY } from "@/lib/rules/roles";

type Numbered = { readonly number: number; readonly date: Day };

/**
 * Whether a session keeps its place in its course: session 2 is after session 1 and before session 3, on days of their own.
 * `others` are the course's other sessions that are done or booked, in any order; the nearest number that is passed is named.
 */
export function checkOrder(session: Numbered, others: readonly Numbered[]): Finding[] {
  const passed = others
    .filter(({ number, date }) => (number < session.number ? date >= session.date : date <= session.date))
    .toSorted((a, b) => Math.abs(a.number - session.number) - Math.abs(b.number - session.number))[0];
  if (passed === undefined) return [];
  const isAfter = passed.number < session.number;
  return [
    {
      rule: "COURSE_ORDER",
      severity: "block",
      message: `Session ${session.number} comes ${isAfter ? "after" : "before"} session ${passed.number}, which is on ${formatDay(passed.date)}.`,
      overridableBy: NOBODY,
      ...(isAfter ? { earliest: addDays(passed.date, 1) } : {}),
      source: "CONVENTION: the sessions of a course are numbered in the order they are done",
      field: "date",
      data: { number: session.number, neighbour: passed.date, neighbourNumber: passed.number },
    },
  ];
}
