import { changeDurationSchema, changedDurationSchema } from "@/lib/appointments/change-duration.schema";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { refusePlace } from "@/lib/appointments/judge/refuse-place";
import { bookedVisit } from "@/lib/appointments/visit/booked-visit";
import { endExpiredHolds } from "@/lib/appointments/visit/end-expired-holds";
import { lockDays, subjectDays } from "@/lib/appointments/visit/lock-days";
import { openVisit } from "@/lib/appointments/visit/open-visit";
import { judgeLength, lengthFacts, withTreatment } from "@/lib/appointments/visit/treatment-length";
import { dayAt, endsAtMs } from "@/lib/appointments/visit/visit-rows";
import { rewriteAppointment } from "@/lib/appointments/visit/write-appointments";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { invalidField, stale } from "@/lib/operation/refusal";

/**
 * Makes the treatment of one booked visit longer or shorter, in whole minutes; every other phase keeps its length, and what comes after
 * the treatment moves along. Longer is judged by rosters and by who and what is taken; shorter only lets go of time. The day stays, so
 * the rules have nothing to say. The patient is not written to: every message named the start, which stands, and the portal shows the
 * end as it is.
 */
export const changeDuration = command({
  name: "appointment.change-duration",
  summary: "Change how long the treatment of a visit lasts",
  http: "POST /appointments/{appointmentId}/duration",
  allow: ["owner", "clinician", "front_desk"],
  live: "day",
  input: changeDurationSchema,
  output: changedDurationSchema,
  async run({ tx, actor, clock, audit }, input) {
    const { clinic } = actor;
    const opened = await openVisit(tx, clinic.id, input, ["booked"]);
    if (!opened.ok) return opened;
    const { visit, session } = opened.value;
    const { treatmentMin } = input;
    const before = visit.phases.treatmentMin;
    if (treatmentMin === before)
      return invalidField("treatmentMin", "same", `The treatment lasts ${before} minutes already.`);
    const changed = withTreatment(visit, treatmentMin);
    const days = subjectDays(dayAt(visit.startsAtMs, clinic.zone), visit);
    await lockDays(tx, clinic.id, days);
    const nowMs = clock.now().epochMilliseconds;
    await endExpiredHolds(tx, clinic.id, days, nowMs);
    const facts = await loadSchedulingFacts(tx, lengthFacts(clinic, opened.value, changed, nowMs));
    const reasons = judgeLength(facts, visit, changed);
    if (reasons.length > 0) return refusePlace(reasons, []);

    if (!(await rewriteAppointment(tx, clinic, changed, visit.version))) return stale("appointment", visit.version);
    const lasts = (minutes: number) => ({
      treatmentMin: minutes,
      endsAtMs: endsAtMs(withTreatment(visit, minutes).phases, visit.startsAtMs),
    });
    audit({
      subjectId: visit.id,
      patientId: visit.patientId,
      before: lasts(before),
      after: lasts(treatmentMin),
    });
    return ok({
      ...bookedVisit(facts, changed, session.number, visit.version + 1),
      planId: visit.planId,
      treatmentMin,
    });
  },
});
