import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, notFound } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { lockPlan } from "@/lib/plans/load-course";
import { appendEvidence } from "./append-evidence";
import { countersignedBundle } from "./bundle";
import { countersignConsentSchema, countersignedConsentSchema } from "./countersign-consent.schema";

/** What a countersignature means, on every copy. */
const explainedIt =
  "I have explained the treatment, its risks and alternatives, the numbing included, to the patient in person and answered their questions.";
const canDecide = "In my judgement the patient can decide about it.";

/**
 * The clinician who explained a consent signs it too and says whether the patient can decide; until then nobody is treated on it. A doubt
 * is noted and stops the treatment. Refuses a second countersignature, a consent that was withdrawn, and another than the named performer.
 */
export const countersignConsent = command({
  name: "consent.countersign-consent",
  summary: "Countersign a consent",
  http: "POST /consents/{consentId}/countersignature",
  allow: ["clinician", "prescriber"],
  live: "day",
  input: countersignConsentSchema,
  output: countersignedConsentSchema,
  async run({ tx, actor, clock, audit }, { consentId, capacity, note = null }) {
    const { clinic, memberId, name } = actingMember(actor);
    const clinicId = clinic.id;
    const consent = await tx.consent.findUnique({
      where: { clinicId_id: { clinicId, id: consentId } },
      select: { patientId: true, planId: true, performerId: true },
    });
    if (consent === null) return notFound("consent");
    const { patientId, planId, performerId } = consent;
    await lockPlan(tx, clinicId, planId);
    if (performerId !== null && performerId !== memberId) {
      return conflict("This consent names who performs: they explain it and sign it themselves.");
    }
    const whole = { clinicId_consentId_scope: { clinicId, consentId, scope: "treatment" as const } };
    if ((await tx.consentWithdrawal.findUnique({ where: whole })) !== null)
      return conflict("This consent was withdrawn.");
    const signedAt = new Date(clock.now().epochMilliseconds);
    const statement = capacity ? `${explainedIt} ${canDecide}` : explainedIt;
    const row = { clinicId, consentId, memberId, name, signedAt, statement, capacity, note };
    const { count } = await tx.consentCountersignature.createMany({ data: row, skipDuplicates: true });
    if (count === 0) return conflict("Somebody has countersigned this already.");
    const seal = await appendEvidence(tx, {
      clinicId,
      consentId,
      patientId,
      kind: "countersigned",
      at: signedAt,
      content: countersignedBundle(row),
    });
    audit({ subjectId: consentId, patientId, after: { planId, capacity, note, seal } });
    return ok({ consentId, name, signedAt: signedAt.toISOString(), capacity });
  },
});
