import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, invalidField, notFound } from "@/lib/operation/refusal";
import { lockPlan } from "@/lib/plans/load-course";
import { appendEvidence } from "./append-evidence";
import { withdrawnBundle } from "./bundle";
import { withdrawConsentSchema, withdrawnConsentSchema } from "./withdraw-consent.schema";

/**
 * A patient takes back their consent, or somebody of the clinic writes down that they did. From this moment the rules stop booking and
 * treatment of the plan, and its sessions need somebody; a purpose of photographs is taken back by itself and stops nothing else. What was
 * recorded before is kept. Refuses what is withdrawn already, and a purpose that was never agreed to.
 */
export const withdrawConsent = command({
  name: "consent.withdraw-consent",
  summary: "Withdraw a consent",
  http: "POST /consents/{consentId}/withdrawals",
  allow: ["clinician", "front_desk", "patient"],
  live: "day",
  input: withdrawConsentSchema,
  output: withdrawnConsentSchema,
  async run({ tx, actor, clock, audit }, { consentId, scope, reason = null }) {
    const clinicId = actor.clinic.id;
    const consent = await tx.consent.findUnique({
      where: { clinicId_id: { clinicId, id: consentId } },
      select: { patientId: true, planId: true },
    });
    if (consent === null) return notFound("consent");
    const { patientId, planId } = consent;
    if (actor.kind === "member") await lockPlan(tx, clinicId, planId);
    if (scope !== "treatment") {
      const key = { clinicId_consentId_item: { clinicId, consentId, item: scope } };
      const choice = await tx.consentTick.findUnique({ where: key, select: { accepted: true } });
      if (choice?.accepted !== true) return invalidField("scope", "not_given", "The patient has not agreed to this.");
    }
    const withdrawnAt = new Date(clock.now().epochMilliseconds);
    const memberId = actor.kind === "member" ? actor.memberId : null;
    const row = { clinicId, consentId, scope, withdrawnAt, memberId, name: actor.name, reason };
    const { count } = await tx.consentWithdrawal.createMany({ data: row, skipDuplicates: true });
    if (count === 0) return conflict("This is withdrawn already.");
    const kind = scope === "treatment" ? ("withdrawn" as const) : ("photo_withdrawn" as const);
    const seal = await appendEvidence(tx, {
      clinicId,
      consentId,
      patientId,
      kind,
      at: withdrawnAt,
      content: withdrawnBundle(row),
    });
    audit({ subjectId: consentId, patientId, after: { planId, scope, reason, seal } });
    return ok({ consentId, scope, withdrawnAt: withdrawnAt.toISOString() });
  },
});
