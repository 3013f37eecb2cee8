import { consentStops } from "@/lib/consent/judge-standing";
import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { MemberActor } from "@/lib/operation/actor";
import type { Course, CourseSession } from "@/lib/plans/course";
import { bookedIn } from "@/lib/plans/load-course";
import { findingsFor } from "@/lib/plans/reader";
import { isCovered } from "@/lib/plans/settle-findings";
import { checkOrder, checkSession } from "@/lib/rules";

/** The other sessions of a course, with the days they are done or booked on. */
const besides = ({ sessions }: Course, number: number): readonly CourseSession[] =>
  sessions.filter((session) => session.number !== number);

/**
 * What the rules say of one session of a course on a day: against everything done, everything else booked in this course and the
 * patient's others, before and after it; and of the consent, where it keeps the session from being booked. What was let pass on the
 * plan is left out; the desk is told of the screening without its reason. Empty when nothing is to be said.
 */
export function judgeDay(
  course: Course,
  { number, lengthHundredthsMm }: Pick<CourseSession, "number" | "lengthHundredthsMm">,
  day: Day,
  actor: Pick<MemberActor, "role" | "prescriber">,
): Finding[] {
  const { plan, protocol, patient, history, upcoming, overrides } = course;
  const { role, prescriber } = actor;
  const found = checkSession(protocol, {
    history,
    upcoming: [...upcoming, ...bookedIn(besides(course, number))],
    session: {
      date: day,
      length: lengthHundredthsMm,
      zones: plan.zones,
      setting: "clinic",
      number,
      indication: plan.indication,
      acknowledged: overrides.map(({ rule }) => rule),
    },
    patient,
    actor: { role, prescriber },
  });
  const placed = besides(course, number).flatMap((other) =>
    other.day === null ? [] : { number: other.number, date: other.day },
  );
  const stopped = consentStops(course, number, day);
  const standing = [...stopped, ...found, ...checkOrder({ number, date: day }, placed)].filter(
    (finding) => !isCovered(finding, overrides),
  );
  return findingsFor(standing, actor).map(
    (finding): Finding => (finding.field === "date" ? { ...finding, field: "startsAt" } : finding),
  );
}

/** Whether a finding stops the act. Warnings and remarks are told, and do not stop it. */
export function stops({ severity }: Finding): boolean {
  return severity === "block";
}
