import { loadPhases } from "@/lib/appointments/load-phases";
import { loadSchedulingFacts } from "@/lib/appointments/load-scheduling-facts";
import { addDays, type Day } from "@/lib/kernel/day";
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

/** Five sessions two months apart, late ones included, end within this many days. */
const horizonDays = 500;

/** The course as the scheduler takes it: what is done is history, what is booked keeps its day. */
function courseToPlace(
  { protocol, patient, plan, history, upcoming, sessions }: Course,
  today: Day,
): scheduling.Course {
  return {
    protocol,
    history: [...history, ...upcoming.map((booked) => ({ ...booked, outcome: "completed" as const }))],
    sessions: sessions.flatMap(({ number, lengthHundredthsMm: length, state, day }) =>
      state === "done" ? [] : { number, length, zones: plan.zones, ...(day === null ? {} : { fixedDate: day }) },
    ),
    fromDay: freeFrom(protocol, { patient, zones: plan.zones, from: today }).day,
    horizonDay: addDays(today, horizonDays),
  };
}

function preferencesOf(asked: NonNullable<ProposeCourseInput["preferences"]>): CoursePreferences {
  const { clinicianId, weekdays, notBefore, notAfter } = asked;
  return {
    ...(clinicianId === undefined ? {} : { clinicianId }),
    ...(weekdays === undefined ? {} : { weekdays }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
  };
}

/** The best few ways to book all open sessions of a course at once, each a different trade-off. Books nothing. */
export const proposeCourse = query({
  name: "plan.propose-course",
  summary: "Propose times for all open sessions of a course",
  http: "POST /plans/{planId}/proposals",
  allow: ["owner", "clinician", "front_desk"],
  input: proposeCourseSchema,
  output: courseProposalsSchema,
  async run({ tx, actor, clock }, { planId, preferences = {} }) {
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
    const facts = await loadSchedulingFacts(tx, {
      clinic,
      ranges: [{ from: today, to: addDays(today, horizonDays) }],
      phases,
      patientId: course.patient.id,
      nowMs: clock.now().epochMilliseconds,
      preferClinicianId: plan.memberId,
    });
    const { clinicianId } = preferences;
    if (clinicianId !== undefined && !facts.clinicians.some(({ id }) => id === clinicianId)) {
      const message = "This clinician does not exist, or takes no bookings.";
      return invalidField("preferences.clinicianId", "unknown", message);
    }
    const wishes = { preferences: preferencesOf(preferences) };
    const proposals = scheduling.proposeCourse(facts, courseToPlace(course, today), wishes);
    return ok({
      planId,
      version: plan.version,
      today,
      healingDays: healingDays(protocol),
      proposals: proposals.map((proposal) => proposalView(course, facts, proposal, today)),
    });
  },
});
