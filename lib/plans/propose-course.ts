import { readBookableDays } from "@/lib/appointments/facts/bookable-days";
import type { DayRange } from "@/lib/appointments/facts/facts-query";
import { loadPhases } from "@/lib/appointments/facts/load-phases";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { whyNotBy } from "@/lib/appointments/judge/judge-place";
import { courseStops } from "@/lib/appointments/judge/stops-course";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { conflict, invalidField, notFound } from "@/lib/operation/refusal";
import { freeFrom, healingDays } from "@/lib/rules";
import type { CoursePreferences } from "@/lib/scheduling";
import * as scheduling from "@/lib/scheduling";
import type { Course } from "./course";
import { loadCourse } from "./load-course";
import { courseProposalsSchema, type ProposeCourseInput, proposeCourseSchema } from "./propose-course.schema";
import { proposalView } from "./propose-course-view";
import { waitsFor } from "./waits-for";

/** The course as the scheduler takes it: what is done is history, what is booked keeps its day. `days`: those that can be booked. */
function courseToPlace(
  { protocol, patient, plan, history, upcoming, sessions, overrides }: Course,
  days: DayRange,
): scheduling.Course {
  return {
    protocol,
    history: [...history, ...upcoming.map((booked) => ({ ...booked, outcome: "completed" as const }))],
    sessions: sessions.flatMap(({ number, lengthHundredthsMm: length, state, day }) =>
      state === "done" ? [] : { number, length, zones: plan.zones, ...(day === null ? {} : { fixedDate: day }) },
    ),
    fromDay: freeFrom(protocol, { patient: waitsFor(patient, overrides), zones: plan.zones, from: days.from }).day,
    horizonDay: days.to,
  };
}

function preferencesOf(asked: NonNullable<ProposeCourseInput["preferences"]>): CoursePreferences {
  const { clinicianId, sameClinician, weekdays, notBefore, notAfter } = asked;
  return {
    ...(clinicianId === undefined ? {} : { clinicianId }),
    ...(sameClinician === undefined ? {} : { sameClinician }),
    ...(weekdays === undefined ? {} : { weekdays }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
  };
}

/**
 * The best few ways to book all open sessions of a course at once, each a different trade-off. None while something stops the course
 * whatever the day, which is named instead. Books nothing.
 */
export const proposeCourse = query({
  name: "plan.propose-course",
  summary: "Propose times for all open sessions of a course",
  http: "POST /plans/{planId}/proposals",
  allow: ["owner", "clinician", "front_desk"],
  input: proposeCourseSchema,
  output: courseProposalsSchema,
  async run({ tx, actor, clock }, { planId, preferences = {}, count = 3 }) {
    const { clinic } = actor;
    const course = await loadCourse(tx, clinic.id, planId);
    if (course === null) return notFound("plan");
    const { plan, protocol } = course;
    if (plan.endedAt !== null) {
      const message = "This course has ended.";
      return conflict(message, [], [{ path: "planId", rule: "ended", message }]);
    }
    const phases = await loadPhases(tx, clinic.id, plan.procedureId);
    if (phases === null) return notFound("procedure");
    const today = dayOf(clock.now(), clinic.zone);
    const days = await readBookableDays(tx, clinic.id, today);
    const facts = await loadSchedulingFacts(tx, {
      clinic,
      ranges: [days],
      procedureId: plan.procedureId,
      phases,
      patientId: course.patient.id,
      nowMs: clock.now().epochMilliseconds,
      preferClinicianId: plan.memberId,
    });
    const { clinicianId } = preferences;
    const unfit = clinicianId === undefined ? null : whyNotBy(facts, clinicianId);
    if (unfit !== null) return invalidField("preferences.clinicianId", unfit.rule, unfit.message);
    const open = course.sessions.find(({ state }) => state === "due");
    const stopped = open === undefined ? [] : courseStops(course, open, days.from, actor);
    const wishes = { k: count, preferences: preferencesOf(preferences) };
    const proposals = stopped.length > 0 ? [] : scheduling.proposeCourse(facts, courseToPlace(course, days), wishes);
    return ok({
      planId,
      version: plan.version,
      today,
      healingDays: healingDays(protocol),
      stopped,
      proposals: proposals.map((proposal) => proposalView(course, facts, proposal, { today, reader: actor })),
    });
  },
});
