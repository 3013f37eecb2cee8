import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Course, CourseAppointment, CourseSession } from "@/lib/plans/course";
import { findingsFor, type Reader } from "@/lib/plans/reader";

/** A booked visit that may no longer be where it is, with the rules that say so; at least one. */
export type IllegalBooking = {
  readonly session: CourseSession;
  readonly appointment: CourseAppointment;
  readonly findings: readonly Finding[];
};

/** Whom it is judged for: what the rules forbid here is forbidden to everybody, and what was let pass stands on the plan. */
const judge = { role: "clinician", prescriber: false } as const;

/**
 * The booked visits of a course that the rules no longer allow, in order of their numbers, and why: after a session done deeper
 * or later than planned, a protocol adopted, or another course on the same skin. Of two booked visits of the course that are too
 * close to each other the later one is named: it is the one that waits for the skin. Visits whose patient has arrived are
 * judged too. Empty when every booking may stay.
 * @param reader who will read the findings
 */
export function illegalBookings(course: Course, reader: Reader): IllegalBooking[] {
  return course.sessions.flatMap((session) => {
    const { appointment, state } = session;
    if (appointment === null || state !== "booked") return [];
    const later = new Set<Day>(
      course.sessions.flatMap(({ state: of, day, number }) =>
        of === "booked" && day !== null && number > session.number ? day : [],
      ),
    );
    const findings = judgeDay(course, session, appointment.day, judge)
      .filter(stops)
      .filter(({ data }) => !(typeof data?.neighbour === "string" && later.has(data.neighbour)));
    return findings.length === 0 ? [] : [{ session, appointment, findings: findingsFor(findings, reader) }];
  });
}
