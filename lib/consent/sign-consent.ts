import { dayFromDb } from "@/lib/db/day";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { invalidField, stale } from "@/lib/operation/refusal";
import { lockPlan } from "@/lib/plans/load-course";
import { appendEvidence } from "./append-evidence";
import { signedBundle } from "./bundle";
import { consentValues } from "./consent-values";
import { openSigning } from "./open-signing";
import { refuseSignature } from "./refuse-signature";
import { codeOf } from "./seal";
import { signConsentSchema, signedConsentSchema } from "./sign-consent.schema";
import { tellOfCopy } from "./tell-of-copy";
import { wordsOf } from "./words";

/**
 * Takes a patient's signature under the consent to a plan: on the clinic's tablet a clinician hands over, in the portal, or by a link.
 * What is signed is the text that was shown: one that no longer is what the form and the plan say is refused as stale. Refuses what is
 * not answered in full. What shows who signed is sealed in the same transaction, and word of the copy goes out.
 */
export const signConsent = command({
  name: "consent.sign-consent",
  summary: "Sign the consent to a plan",
  http: "POST /plans/{planId}/consents",
  allow: ["clinician", "patient", "signer"],
  live: "day",
  input: signConsentSchema,
  output: signedConsentSchema,
  async run(context, input) {
    const { tx, actor, audit } = context;
    const clinicId = actor.clinic.id;
    // A patient locks nothing: what the plan becomes meanwhile is judged whenever the consent is asked about.
    if (actor.kind === "member") await lockPlan(tx, clinicId, input.planId);
    const opened = await openSigning(context, input);
    if (!opened.ok) return opened;
    const { course, template, language, rendered, textHash } = opened.value;
    if (input.textHash !== textHash) return stale("consent", template.version);
    if (actor.kind === "member" && input.identity === undefined) {
      return invalidField("identity", "required", "Say how you know who signs.");
    }
    const { row, ticks } = consentValues(context, opened.value, input);
    const fields = refuseSignature(wordsOf(language).refused, rendered, row.signerName, input);
    if (fields.length > 0) return refuse({ kind: "invalid" as const, message: fields[0]?.message ?? "", fields });
    await tx.consent.createMany({ data: row });
    await tx.consentTick.createMany({ data: ticks });
    const where = { clinicId_id: { clinicId, id: row.id } };
    const { ticks: written, ...signed } = await tx.consent.findUniqueOrThrow({ where, include: { ticks: true } });
    const { patient, plan } = course;
    const subject = { clinicId, consentId: row.id, patientId: patient.id };
    const content = signedBundle(signed, written);
    const seal = await appendEvidence(tx, { ...subject, kind: "signed", at: row.signedAt, content });
    const code = codeOf(seal);
    const copyTo = await tellOfCopy(context, course, { id: row.id, code, language, signedAt: row.signedAt });
    const choices = Object.fromEntries(
      input.ticks.filter(({ item }) => item.startsWith("photo_")).map(({ item, accepted }) => [item, accepted]),
    );
    const { zones, maxLengthHundredthsMm, sessions, channel, identity, offLabelAccepted } = row;
    const after = {
      planId: plan.id,
      version: template.version,
      textHash,
      seal,
      channel,
      identity,
      zones,
      maxLengthHundredthsMm,
    };
    audit({ subjectId: row.id, patientId: patient.id, after: { ...after, sessions, offLabelAccepted, choices } });
    const validUntil = dayFromDb(row.validUntil);
    return ok({
      consentId: row.id,
      planId: plan.id,
      signedAt: row.signedAt.toISOString(),
      validUntil,
      textHash,
      code,
      copyTo,
    });
  },
});
