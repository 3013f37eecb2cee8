import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import { sessionWindow } from "@/lib/appointments/judge/session-window";
import { addDays, type Day, maxDay } from "@/lib/kernel/day";
import type { MemberActor } from "@/lib/operation/actor";
import type { Course, CourseSession } from "@/lib/plans/course";

/** How many days before or after its own day another one is looked for. */
export const reachDays = 28;

/**
 * The days a booked session may be on: where the rules do not block it towards what was done and is booked before and after it, not
 * before today and within its window; a session that is booked later than that already is not put off any further.
 */
export function allowedDays(
  course: Course,
  session: CourseSession,
  ownDay: Day,
  today: Day,
  actor: MemberActor,
): Day[] {
  const window = sessionWindow(course, session, today, actor);
  const latest = window === null ? ownDay : maxDay(ownDay, window.latest);
  const days = Array.from({ length: 2 * reachDays + 1 }, (_, index) => addDays(ownDay, index - reachDays));
  return days.filter((day) => today <= day && day <= latest && !judgeDay(course, session, day, actor).some(stops));
}
