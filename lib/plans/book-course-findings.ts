import { judgeDay } from "@/lib/appointments/judge/judge-day";
import type { Finding } from "@/lib/kernel/finding";
import type { MemberActor } from "@/lib/operation/actor";
import type { WantedPlace } from "./book-course-placements";
import type { Course } from "./course";
import { draftOf, factsOf, judgeDraft } from "./judge-draft";
import { findingsFor } from "./reader";
import { isCovered } from "./settle-findings";

/** The course as it would stand with these sessions booked. */
export function withPlaces(course: Course, wanted: readonly WantedPlace[]): Course {
  const sessions = course.sessions.map((session) => {
    const place = wanted.find(({ session: { id } }) => id === session.id);
    return place === undefined ? session : { ...session, state: "booked" as const, day: place.day };
  });
  return { ...course, sessions };
}

const keyOf = ({ rule, field, message }: Finding) => `${rule} ${field} ${message}`;

/**
 * What the rules say of a course with these sessions booked, without what was let pass on the plan. A date that was wrong before
 * and is not touched by the booking is left out: it is no reason against these sessions. Fields name the placement.
 */
export function bookingFindings(course: Course, wanted: readonly WantedPlace[], actor: MemberActor): Finding[] {
  const placed = withPlaces(course, wanted);
  const standing = new Set(judgeDraft(factsOf(course, actor), draftOf(course), actor).map(keyOf));
  const found = judgeDraft(factsOf(course, actor), draftOf(placed), actor)
    .filter((finding) => !isCovered(finding, course.overrides))
    .filter((finding) => !(finding.field?.endsWith(".date") && standing.has(keyOf(finding))));
  const inPlace = found.map((finding): Finding => {
    const [, index] = /^sessions\.(\d+)\.date$/.exec(finding.field ?? "") ?? [];
    const session = index === undefined ? undefined : course.sessions[Number(index)];
    const place = wanted.find((one) => one.session === session);
    return place === undefined ? finding : { ...finding, field: `${place.path}startsAt` };
  });
  const beside = wanted.flatMap(({ path, session, day }) =>
    judgeDay(placed, session, day, actor)
      .filter(({ rule, field }) => rule === "COURSE_ORDER" || field?.startsWith("consent."))
      .map((finding): Finding => ({ ...finding, field: `${path}startsAt` })),
  );
  return findingsFor([...inPlace, ...beside], actor);
}
