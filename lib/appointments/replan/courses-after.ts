import type { OpenLine, OpenLines } from "@/lib/appointments/replan/open-lines";
import type { Course, CourseSession } from "@/lib/plans/course";
import { bookedIn, type PatientCourses } from "@/lib/plans/load-course";

/** A session on the day its line gives it; due again where its visit is cancelled. */
function moved(session: CourseSession, lines: readonly OpenLine[]): CourseSession {
  const line = lines.find(({ visit }) => visit.planSessionId === session.id);
  if (line === undefined) return session;
  if (line.to === null) return { ...session, state: "due", day: null, appointment: null };
  return { ...session, day: line.to.day };
}

function after({ courses }: PatientCourses, lines: readonly OpenLine[]): Course[] {
  const all = courses.map((course) => ({ ...course, sessions: course.sessions.map((one) => moved(one, lines)) }));
  return all.map((course) => ({
    ...course,
    upcoming: all.filter(({ plan }) => plan.id !== course.plan.id).flatMap(({ sessions }) => bookedIn(sessions)),
  }));
}

/** The courses of all patients concerned as they will be once every line is carried out: what each of the lines is judged against. */
export function coursesAfter({ lines, records }: OpenLines): readonly Course[] {
  return records.flatMap((record) => after(record, lines));
}
