import type { Day } from "@/lib/kernel/day";
import { checkOrder, checkSession, type Finding } from "@/lib/rules";
import type { CascadeCourse, CascadeFacts, CascadeReason, CascadeVisit } from "@/lib/scheduling/cascade/types";
import { judgeStart } from "@/lib/scheduling/judge-start";
import type { StartReasonCode } from "@/lib/scheduling/types";

/** The course of a visit. Refuses a visit of none (RangeError). */
export function courseOf({ courses }: CascadeFacts, { courseId }: CascadeVisit): CascadeCourse {
  const course = courses.find(({ id }) => id === courseId);
  if (course === undefined) throw new RangeError(`Not a course of the cascade: ${courseId}`);
  return course;
}

/**
 * What the rules forbid about a visit on `day`: against everything done, and `others` where they are, before and after it, and its
 * place in its course. What was let pass on the plan is left out. Empty when the day is legal.
 */
export function ruleBlocks(
  facts: CascadeFacts,
  visit: CascadeVisit,
  day: Day,
  others: readonly CascadeVisit[],
): readonly Finding[] {
  const course = courseOf(facts, visit);
  const { number, length, zones } = visit;
  const beside = others.filter(({ id }) => id !== visit.id);
  const found = checkSession(course.protocol, {
    history: facts.history,
    upcoming: beside.map((other) => ({
      date: other.place.day,
      length: other.length,
      zones: other.zones,
      setting: "clinic",
    })),
    session: {
      date: day,
      length,
      zones,
      setting: "clinic",
      number,
      indication: course.indication,
      acknowledged: course.acknowledged,
    },
    patient: course.patient,
    actor: { role: "clinician" },
  });
  const siblings = beside.filter(({ courseId }) => courseId === course.id);
  const dated = [...course.done, ...siblings.map((other) => ({ number: other.number, date: other.place.day }))];
  return course.standing(
    [...found, ...checkOrder({ number, date: day }, dated)].filter(({ severity }) => severity === "block"),
  );
}

/** What takes a booked visit its place away. Notice, horizon and grid are asked of new places only, and holds are its own. */
const strands: ReadonlySet<StartReasonCode> = new Set(["OUTSIDE_HOURS", "CLOSED", "TIME_OFF"]);

/** Why the rosters no longer allow a visit where it is; empty when they do. Somebody, a room or a device out of service is a reason. */
export function rosterReasons(facts: CascadeFacts, visit: CascadeVisit): readonly CascadeReason[] {
  const { facts: clinic } = courseOf(facts, visit);
  const { clinicianId, roomId, deviceId } = visit.place;
  const reasons: CascadeReason[] = [];
  if (!clinic.clinicians.some(({ id }) => id === clinicianId)) {
    reasons.push({ rule: "NO_CLINICIAN", message: "Its clinician no longer takes such bookings." });
  }
  if (!clinic.rooms.some(({ id }) => id === roomId)) {
    reasons.push({ rule: "NO_ROOM", message: "Its room is out of service." });
  }
  if (deviceId !== null && !clinic.devices?.some(({ id }) => id === deviceId)) {
    reasons.push({ rule: "NO_DEVICE", message: "Its device is out of service." });
  }
  if (reasons.length > 0) return reasons;
  return judgeStart({ ...clinic, phases: visit.phases }, visit.place)
    .filter(({ code }) => strands.has(code))
    .map(({ code, message }) => ({ rule: code, message }));
}

/** Everything that stands against a visit where it is, the rules first. */
export function reasonsAgainst(
  facts: CascadeFacts,
  visit: CascadeVisit,
  others: readonly CascadeVisit[],
): readonly CascadeReason[] {
  return [
    ...ruleBlocks(facts, visit, visit.place.day, others).map(({ rule, message }) => ({ rule, message })),
    ...rosterReasons(facts, visit),
  ];
}
