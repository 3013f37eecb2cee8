import { addDays, type Day, daysBetween, formatDay, maxDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { Course, CourseSession } from "@/lib/plans/course";
import { draftOf, draftTimeline, factsOf } from "@/lib/plans/judge-draft";
import { bookedIn } from "@/lib/plans/load-course";
import type { Reader } from "@/lib/plans/reader";
import { earliestNext, type SessionWindow } from "@/lib/rules";

/**
 * The window of one session of a course, wherever it is booked now, given the sessions before it.
 * @param today the first day that can still be booked
 * @param reader who will read the reason
 */
export function sessionWindow(
  course: Course,
  { number, day }: CourseSession,
  today: Day,
  reader: Reader,
): SessionWindow | null {
  const draft = draftOf(course);
  // Taken to stand after the sessions before it, so that all of them count even where it is booked too early.
  const before = course.sessions.flatMap((one) => (one.number < number && one.day !== null ? addDays(one.day, 1) : []));
  const sessions = draft.sessions.map((session) => {
    if (session.number !== number || day === null) return session;
    return { ...session, date: maxDay(day, ...before) };
  });
  const windows = draftTimeline(factsOf(course, reader), { ...draft, sessions }, today);
  return windows.find((window) => window.number === number) ?? null;
}

/** The last day a session may be on because of what is booked after it, and why. Null when nothing that follows bounds it. */
export function upperBound(course: Course, session: CourseSession): { day: Day; why: string } | null {
  const { protocol, plan, upcoming, sessions } = course;
  const { number, day, lengthHundredthsMm: length } = session;
  const later = bookedIn(sessions.filter((one) => one.number > number));
  const elsewhere = upcoming.filter(({ date }) => day !== null && date > day);
  let bound: { day: Day; why: string } | null = null;
  for (const { date, zones } of [...later, ...elsewhere]) {
    const alone = { date, length, zones: plan.zones, setting: "clinic", outcome: "completed" } as const;
    const ready = earliestNext(protocol, [alone], zones).date;
    if (ready === null) continue;
    const rest = daysBetween(date, ready);
    const last = addDays(date, -rest);
    if (bound !== null && bound.day <= last) continue;
    const why = `Latest ${formatDay(last)}: the session on ${formatDay(date)} needs ${rest} days after ${formatLength(length)}.`;
    bound = { day: last, why };
  }
  return bound;
}
