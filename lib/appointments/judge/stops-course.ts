import { consentStops } from "@/lib/consent/judge-standing";
import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Course, CourseSession } from "@/lib/plans/course";
import { findingsFor, type Reader } from "@/lib/plans/reader";
import { isCovered } from "@/lib/plans/settle-findings";

/**
 * What keeps a session of a course from being booked on whatever day: a consent that was withdrawn. No time is offered until it is
 * settled. Empty when nothing does.
 * @param day the first day that could be booked
 */
export function courseStops(course: Course, { number }: Pick<CourseSession, "number">, day: Day, reader: Reader) {
  const found = consentStops(course, number, day).filter((finding) => !isCovered(finding, course.overrides));
  return findingsFor(found, reader) satisfies Finding[];
}
