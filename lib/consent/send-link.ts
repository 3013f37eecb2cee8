import { dayIn } from "@/lib/kernel/language";
import { ok } from "@/lib/kernel/result";
import { newLink } from "@/lib/links/new-link";
import { queueMessage } from "@/lib/messages/queue-message";
import { command } from "@/lib/operation/command";
import { invalidField } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { lockPlan } from "@/lib/plans/load-course";
import { mailWords } from "./mail-words";
import { openSigning } from "./open-signing";
import { sendLinkSchema, sentLinkSchema } from "./send-link.schema";

/**
 * Mails a patient a secret address at which they read and sign the consent to one plan, once, within 7 days; the mail is in the language of the form. The secret is kept as a
 * hash; a link sent before is ended. Refuses a patient without an address, and whatever keeps the plan from being signed.
 */
export const sendLink = command({
  name: "consent.send-link",
  summary: "Send a patient a link to sign a consent",
  http: "POST /plans/{planId}/consent-links",
  allow: ["clinician"],
  input: sendLinkSchema,
  output: sentLinkSchema,
  async run(context, { planId, ...wanted }) {
    const { tx, clock, audit } = context;
    const { clinic, memberId } = actingMember(context.actor);
    const clinicId = clinic.id;
    await lockPlan(tx, clinicId, planId);
    const opened = await openSigning(context, { planId, ...wanted });
    if (!opened.ok) return opened;
    const { course, language, terms } = opened.value;
    const { patient } = course;
    if (patient.email === null)
      return invalidField("planId", "no_address", "This patient has no e-mail address. Add one first.");
    const { row, href, lastDay } = newLink(context, "sign");
    const { id, createdAt, expiresAt } = row;
    await tx.consentLink.updateMany({ where: { clinicId, planId, revokedAt: null }, data: { revokedAt: createdAt } });
    const whose = { clinicId, ...row, patientId: patient.id, planId, toAddress: patient.email };
    const agreed = { language, productClass: terms.productClass, performerId: terms.performer?.id ?? null };
    await tx.consentLink.create({ data: { ...whose, ...agreed, createdById: memberId } });
    const { subject, lines } = mailWords[language].link({
      clinic: clinic.name,
      givenName: patient.givenName,
      href,
      until: dayIn(language, lastDay),
    });
    await queueMessage(tx, {
      clinicId,
      patientId: patient.id,
      toAddress: patient.email,
      cause: "consent.send-link",
      subject,
      body: lines.join("\n"),
      sendAfter: clock.now(),
    });
    audit({ subjectId: id, patientId: patient.id, after: { planId, toAddress: patient.email, expiresAt, ...agreed } });
    return ok({ linkId: id, planId, toAddress: patient.email, expiresAt: expiresAt.toISOString() });
  },
});
