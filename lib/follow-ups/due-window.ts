import { addDays, type Day, maxDay } from "@/lib/kernel/day";
import type { Course, CourseSession } from "@/lib/plans/course";
import { draftOf, draftTimeline, factsOf } from "@/lib/plans/judge-draft";
import { bookedIn } from "@/lib/plans/load-course";
import { waitsFor } from "@/lib/plans/waits-for";
import { courseWindow, freeFrom } from "@/lib/rules";
import { desk } from "./desk";

export type DueWindow = {
  /** The first day that is on schedule; the last one; and the best. */
  readonly earliest: Day;
  readonly ideal: Day;
  readonly latest: Day;
};

/**
 * When a session that is not booked should be, from what was done and is booked before it: it does not move with the clock, so that
 * a late session stays late.
 * @param from the day the course was made, before which nothing of it could be
 */
export function dueWindow(course: Course, { number, lengthHundredthsMm }: CourseSession, from: Day): DueWindow {
  const { protocol, plan, patient, history, upcoming, sessions, overrides } = course;
  const before = sessions.filter((other) => other.number < number);
  const booked = [...upcoming, ...bookedIn(before)].map((one) => ({ ...one, outcome: "completed" as const }));
  const after = before.flatMap(({ day }) => (day === null ? [] : addDays(day, 1)));
  // A contraindication that a day ends keeps the session away until then.
  const shared = { patient: waitsFor(patient, overrides), zones: plan.zones };
  const { open: _, ...days } = courseWindow(protocol, {
    history: [...history, ...booked],
    session: { number, length: lengthHundredthsMm, zones: plan.zones },
    first: freeFrom(protocol, { ...shared, from: maxDay(from, ...after) }).day,
  });
  return days;
}

/** The rules' reason for the first day the skin allows a session, in words. */
export function dueReason(course: Course, { number }: CourseSession, from: Day): string {
  const placed = draftTimeline(factsOf(course, desk), draftOf(course), from).find((window) => window.number === number);
  return placed?.why ?? "";
}
