import type { Day } from "@/lib/kernel/day";
import type { Course, CourseAppointment, CourseSession } from "@/lib/plans/course";
import { bookedIn } from "@/lib/plans/load-course";

/** The day of a session's visit, and what else of it is known to change; null where it is to have none. */
export type PlaceAfter = { readonly day: Day; readonly appointment?: Partial<CourseAppointment> } | null;

function sessionAfter(session: CourseSession, places: ReadonlyMap<string, PlaceAfter>): CourseSession {
  const place = places.get(session.id);
  if (place === undefined) return session;
  if (place === null) return { ...session, state: "due", day: null, appointment: null };
  const { day, appointment } = place;
  const moved = session.appointment && { ...session.appointment, day, ...appointment };
  return { ...session, state: "booked", day, appointment: moved };
}

/**
 * All courses of a patient as they would stand with some visits elsewhere.
 * @param places by the session's id
 */
export function coursesAfter(courses: readonly Course[], places: ReadonlyMap<string, PlaceAfter>): readonly Course[] {
  const changed = courses.map((course) => {
    return { ...course, sessions: course.sessions.map((session) => sessionAfter(session, places)) };
  });
  return changed.map((course) => {
    const beside = changed.filter(({ plan }) => plan.id !== course.plan.id);
    return { ...course, upcoming: beside.flatMap(({ sessions }) => bookedIn(sessions)) };
  });
}
