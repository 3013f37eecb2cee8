import { dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { notFound, refuseFindings } from "@/lib/operation/refusal";
import { loadCourse, lockPlan } from "@/lib/plans/load-course";
import { importTreatmentSchema } from "./import-treatment.schema";
import { judgeImport } from "./judge-import";
import { refuseImport } from "./refuse-import";

/**
 * Brings in what was done in a session outside the house's own visits (history, the demo), and completes its booked visit. It has no
 * visit behind it, so no person can write it. From then on it governs every later interval on its zones, whatever was planned. It
 * says what happened, so what the rules find goes with the record; only a needle or a zone without a word is refused (`findings`).
 */
export const importTreatment = command({
  name: "visit.import-treatment",
  summary: "Bring in what was done in a session",
  allow: ["system"],
  live: "day",
  input: importTreatmentSchema,
  async run({ tx, actor, clock, audit }, input) {
    const clinicId = actor.clinic.id;
    const { planSessionId, performedOn, deepestLengthHundredthsMm, zones, outcome } = input;
    const row = await tx.planSession.findUnique({ where: { clinicId_id: { clinicId, id: planSessionId } } });
    const locked = row && (await lockPlan(tx, clinicId, row.planId));
    const course = locked && (await loadCourse(tx, clinicId, row.planId));
    const session = course?.sessions.find(({ id }) => id === planSessionId);
    if (!course || !session) return notFound("session");
    const refusal = refuseImport(course, session, input, dayOf(clock.now(), actor.clinic.zone));
    if (refusal !== null) return refusal;
    const { refused, found } = judgeImport(course, session, input);
    if (refused.length > 0) return refuseFindings(refused);
    const { plan } = course;
    const { appointment } = session;
    const memberId = input.memberId ?? appointment?.clinicianId ?? plan.memberId;
    const createdAt = new Date(clock.now().epochMilliseconds);
    const done = { performedOn: dayToDb(performedOn), deepestLengthHundredthsMm, zones, outcome };
    const links = { patientId: plan.patientId, planSessionId, appointmentId: appointment?.id ?? null, memberId };
    const id = newId();
    await tx.treatment.create({ data: { clinicId, id, origin: "imported", ...links, ...done, createdAt } });
    if (appointment !== null) {
      await tx.appointment.update({
        where: { clinicId_id: { clinicId, id: appointment.id } },
        data: { status: "completed", version: { increment: 1 } },
      });
    }
    const after = { planSessionId, performedOn, deepestLengthHundredthsMm, zones, outcome };
    const against = found.map(({ rule, severity, message }) => ({ rule, severity, message }));
    audit({ subjectId: id, patientId: plan.patientId, after: { ...after, findings: against } });
    return ok({ id, planId: plan.id, patientId: plan.patientId, ...after, findings: found });
  },
});
