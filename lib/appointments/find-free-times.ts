import { loadPhases } from "@/lib/appointments/facts/load-phases";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { findFreeTimesSchema, freeTimesSchema } from "@/lib/appointments/find-free-times.schema";
import { judgeDay, stops } from "@/lib/appointments/judge/judge-day";
import { whyNotBy } from "@/lib/appointments/judge/judge-place";
import { sessionWindow } from "@/lib/appointments/judge/session-window";
import { courseStops } from "@/lib/appointments/judge/stops-course";
import { loadVisit } from "@/lib/appointments/visit/load-visit";
import { timeWords } from "@/lib/appointments/visit/offered-time";
import type { Tx } from "@/lib/db/transaction";
import { addDays, type Day, daysBetween } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { invalidField, notFound } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { loadCourse } from "@/lib/plans/load-course";
import { searcher } from "@/lib/scheduling";

/** A session of a course by its id; null when the clinic has none. */
async function findSession(tx: Tx, clinicId: string, id: string) {
  const row = await tx.planSession.findUnique({
    where: { clinicId_id: { clinicId, id } },
    select: { planId: true },
  });
  const course = row && (await loadCourse(tx, clinicId, row.planId));
  const session = course?.sessions.find((one) => one.id === id);
  return course && session ? { course, session } : null;
}

/**
 * The free times of some days, for a session of a course or for a kind of visit. A day the rules refuse has no times, and the
 * reason instead. A booked session is offered the times it could move to.
 */
export const findFreeTimes = query({
  name: "appointment.find-free-times",
  summary: "List the times that can be booked",
  http: "GET /free-times",
  allow: ["owner", "clinician", "front_desk"],
  input: findFreeTimesSchema,
  output: freeTimesSchema,
  async run({ tx, actor, clock }, { planSessionId, procedureId, from, to, clinicianId }) {
    const member = actingMember(actor);
    const { clinic } = member;
    const asked = planSessionId === undefined ? null : await findSession(tx, clinic.id, planSessionId);
    if (planSessionId !== undefined && asked === null) return notFound("session");
    const appointment = asked?.session.appointment ?? null;
    const visit = appointment && (await loadVisit(tx, clinic.id, appointment.id));
    const kind = asked?.course.plan.procedureId ?? procedureId ?? "";
    const phases = visit?.phases ?? (await loadPhases(tx, clinic.id, kind));
    if (phases === null) return notFound("procedure");
    const facts = await loadSchedulingFacts(tx, {
      clinic,
      ranges: [{ from, to }],
      procedureId: kind,
      phases,
      patientId: asked?.course.patient.id,
      nowMs: clock.now().epochMilliseconds,
      clinicianId,
      standsAtMs: visit?.startsAtMs,
      ignore: visit === null ? [] : [visit.id],
      preferClinicianId: asked?.course.plan.memberId,
    });
    const unfit = clinicianId === undefined ? null : whyNotBy(facts, clinicianId);
    if (unfit !== null) return invalidField("clinicianId", unfit.rule, unfit.message);
    const words = timeWords(facts);
    const startsOn = searcher(facts);
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index): Day => addDays(from, index));
    const window = asked && sessionWindow(asked.course, asked.session, dayOf(clock.now(), clinic.zone), member);
    return ok({
      window: window && { earliest: window.earliest, ideal: window.ideal, latest: window.latest, why: window.why },
      stopped: asked === null ? [] : courseStops(asked.course, asked.session, from, member),
      days: days.map((day) => {
        const against = asked && judgeDay(asked.course, asked.session, day, member).find(stops);
        if (against) return { day, allowed: false, why: against.message, times: [] };
        const times = startsOn(day).map(words);
        return { day, allowed: true, why: null, times };
      }),
    });
  },
});
