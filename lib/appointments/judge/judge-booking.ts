import { judgeDay } from "@/lib/appointments/judge/judge-day";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import type { Finding } from "@/lib/kernel/finding";
import type { MemberActor } from "@/lib/operation/actor";
import { bookingFindings } from "@/lib/plans/book-course-findings";
import type { Course, CourseSession } from "@/lib/plans/course";
import type { FreeStart } from "@/lib/scheduling";

/**
 * What the rules say of one session at a place in time, whether it would be booked there or moved there: a session that is due as
 * booking its course would be judged, one that is booked as moving it would be.
 */
export function judgeBooking(
  course: Course,
  session: CourseSession,
  start: FreeStart,
  member: MemberActor,
): readonly Finding[] {
  const day = dayAt(start.startsAtMs, member.clinic.zone);
  return session.state === "due"
    ? bookingFindings(course, [{ path: "", session, day, ...start, holdId: null }], member)
    : judgeDay(course, session, day, member);
}
