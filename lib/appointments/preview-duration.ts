import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { durationPreviewSchema, previewDurationSchema } from "@/lib/appointments/preview-duration.schema";
import { isoOf } from "@/lib/appointments/visit/offered-time";
import { closedBecause, readVisit } from "@/lib/appointments/visit/open-visit";
import { judgeLength, lengthFacts, withTreatment } from "@/lib/appointments/visit/treatment-length";
import { endsAtMs } from "@/lib/appointments/visit/visit-rows";
import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";

/** What stands against another length of a visit's treatment, and when the patient would leave. */
export const previewDuration = query({
  name: "appointment.preview-duration",
  summary: "Ask whether the treatment of a visit can last longer or shorter, and why not",
  http: "GET /appointments/{appointmentId}/duration-preview",
  allow: ["owner", "clinician", "front_desk"],
  input: previewDurationSchema,
  output: durationPreviewSchema,
  async run({ tx, actor, clock }, { appointmentId, treatmentMin }) {
    const { clinic } = actor;
    const read = await readVisit(tx, clinic.id, appointmentId);
    if (read === null) return notFound("appointment");
    const { visit } = read;
    const changed = withTreatment(visit, treatmentMin);
    const facts = await loadSchedulingFacts(tx, lengthFacts(clinic, read, changed, clock.now().epochMilliseconds));
    const reasons = judgeLength(facts, visit, changed);
    const headline = closedBecause(visit, ["booked"]) ?? reasons[0]?.message ?? null;
    return ok({
      appointmentId: visit.id,
      version: visit.version,
      treatmentMin: visit.phases.treatmentMin,
      allowed: headline === null,
      endsAt: isoOf(endsAtMs(changed.phases, visit.startsAtMs)),
      reasons: reasons.map(({ rule: code, message }) => ({ code, message })),
      headline,
    });
  },
});
