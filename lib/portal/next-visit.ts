import type { CourseView } from "./course-view";
import type { PortalCourseDto } from "./get-course.schema";

/**
 * The first visit over all courses that is booked and not yet over, and why it is not earlier.
 * @param nowMs epoch ms
 */
export function nextVisit(views: readonly CourseView[], nowMs: number): PortalCourseDto["next"] {
  let next: PortalCourseDto["next"] = null;
  for (const { course, sessions } of views) {
    for (const { state, number, date, startsAt, endsAt, clinicianName, roomName, why } of sessions) {
      if (state !== "booked" || date === null || startsAt === null || endsAt === null) continue;
      if (Date.parse(endsAt) <= nowMs || (next !== null && next.startsAt <= startsAt)) continue;
      const where = { clinicianName: clinicianName ?? "", roomName: roomName ?? "" };
      next = { planId: course.planId, number, count: sessions.length, day: date, startsAt, endsAt, ...where, why };
    }
  }
  return next;
}
