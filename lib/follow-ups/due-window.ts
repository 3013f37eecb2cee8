import { addDays, type Day, maxDay } from "@/lib/kernel/day";
import type { Course, CourseSession } from "@/lib/plans/course";
import { draftOf, draftTimeline, factsOf } from "@/lib/plans/judge-draft";
import { bookedIn } from "@/lib/plans/load-course";
import { courseWindow } from "@/lib/rules";
import { desk } from "./desk";

export type DueWindow = {
  /** The first day that is on schedule; the last one; and the best. */
  readonly earliest: Day;
  readonly ideal: Day;
  readonly latest: Day;
  /** The rules' reason for the earliest day the skin allows. */
  readonly why: string;
};

/**
 * When a session that is not booked should be, from what was done and is booked before it: it does not move with the clock, so that
 * a late session stays late.
 * @param from the day the course was made, before which nothing of it could be
 */
export function dueWindow(course: Course, { number, lengthHundredthsMm }: CourseSession, from: Day): DueWindow {
  const { protocol, plan, history, upcoming, sessions } = course;
  const before = sessions.filter((other) => other.number < number);
  const booked = [...upcoming, ...bookedIn(before)].map((one) => ({ ...one, outcome: "completed" as const }));
  const after = before.flatMap(({ day }) => (day === null ? [] : addDays(day, 1)));
  const { open: _, ...days } = courseWindow(protocol, {
    history: [...history, ...booked],
    session: { number, length: lengthHundredthsMm, zones: plan.zones },
    first: maxDay(from, ...after),
  });
  const placed = draftTimeline(factsOf(course, desk), draftOf(course), from).find((window) => window.number === number);
  return { ...days, why: placed?.why ?? "" };
}
