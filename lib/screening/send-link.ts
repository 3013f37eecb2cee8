import { currentProtocol } from "@/lib/clinic/current-protocol";
import type { Tx } from "@/lib/db/transaction";
import { formatDay } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { newLink } from "@/lib/links/new-link";
import { queueMessage } from "@/lib/messages/queue-message";
import { command } from "@/lib/operation/command";
import { invalidField, notFound } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { sendLinkSchema, sentLinkSchema } from "./send-link.schema";

type Addressee = { readonly givenName: string; readonly email: string | null };

/** Queues this transaction behind others that send the same patient a link, so that one of them ends the other's. */
async function lockPatient(tx: Tx, clinicId: string, patientId: string): Promise<Addressee | undefined> {
  const rows = await tx.$queryRaw<Addressee[]>`
    SELECT given_name AS "givenName", email FROM patient
    WHERE clinic_id = ${clinicId}::uuid AND id = ${patientId}::uuid FOR NO KEY UPDATE`;
  return rows[0];
}

/**
 * Mails a patient a secret address at which they answer the screening questions, or say that nothing has changed, once, within 7 days.
 * The secret is kept as a hash; a link sent before is ended. Refuses a patient without an address, and a clinic without a protocol in
 * force: there is nothing to ask.
 */
export const sendLink = command({
  name: "screening.send-link",
  summary: "Send a patient a link to answer the screening questions",
  http: "POST /patients/{patientId}/screening-links",
  allow: ["clinician", "front_desk"],
  input: sendLinkSchema,
  output: sentLinkSchema,
  async run(context, { patientId }) {
    const { tx, clock, audit } = context;
    const { clinic, memberId } = actingMember(context.actor);
    const clinicId = clinic.id;
    const patient = await lockPatient(tx, clinicId, patientId);
    if (patient === undefined) return notFound("patient");
    const { givenName, email: toAddress } = patient;
    if (toAddress === null)
      return invalidField("patientId", "no_address", "This patient has no e-mail address. Add one first.");
    const current = await currentProtocol(tx, clinicId, dayOf(clock.now(), clinic.zone));
    if (!current.ok) return current;
    const { row, href, lastDay } = newLink(context, "answer");
    const { id: linkId, createdAt, expiresAt } = row;
    await tx.screeningLink.updateMany({
      where: { clinicId, patientId, revokedAt: null },
      data: { revokedAt: createdAt },
    });
    await tx.screeningLink.create({ data: { clinicId, ...row, patientId, toAddress, createdById: memberId } });
    await queueMessage(tx, {
      clinicId,
      patientId,
      toAddress,
      cause: "screening.send-link",
      subject: `A few questions before your visit to ${clinic.name}`,
      body: [
        `Hello ${givenName},`,
        "",
        `before your visit ${clinic.name} has a few questions for you. Please answer them here; it takes some minutes:`,
        href,
        "",
        `The link is for you alone, can be used once and works until ${formatDay(lastDay)}. The front desk does not see what you answer.`,
        "",
      ].join("\n"),
      sendAfter: clock.now(),
    });
    audit({ subjectId: linkId, patientId, after: { toAddress, expiresAt } });
    return ok({ linkId, patientId, toAddress, expiresAt: expiresAt.toISOString() });
  },
});
