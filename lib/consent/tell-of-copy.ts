import { env } from "@/lib/config/env";
import { formatDay } from "@/lib/kernel/day";
import { dayOf } from "@/lib/kernel/zoned";
import { queueMessage } from "@/lib/messages/queue-message";
import type { Context } from "@/lib/operation/operation";
import type { Course } from "@/lib/plans/course";
import { appendEvidence } from "./append-evidence";

type Signed = { readonly id: string; readonly code: string; readonly signedAt: Date };

/** Where anybody may check a copy. */
export function verifyAddress(code: string): string {
  return new URL(`/verify/${code}`, env("NEXTAUTH_URL")).href;
}

/**
 * Tells a patient where the copy of what they signed is, and notes that in the chain. The message says nothing of the treatment.
 * @returns the address it went to; null where the patient has none: the copy is then printed
 */
export async function tellOfCopy(
  { tx, actor, clock }: Context,
  { patient }: Course,
  { id, code, signedAt }: Signed,
): Promise<string | null> {
  const { clinic } = actor;
  if (patient.email === null) return null;
  const day = formatDay(dayOf(clock.now(), clinic.zone));
  const portal = new URL("/portal/consents", env("NEXTAUTH_URL")).href;
  const messageId = await queueMessage(tx, {
    clinicId: clinic.id,
    patientId: patient.id,
    toAddress: patient.email,
    cause: "consent.sign-consent",
    subject: `Your copy of what you signed at ${clinic.name}`,
    body: [
      `Hello ${patient.givenName},`,
      "",
      `On ${day} you signed a form at ${clinic.name}. Your copy is in your portal:`,
      portal,
      "",
      "If you signed by a link, the same link shows the copy until it ends. The clinic prints one for you whenever you ask.",
      "",
      "Anybody can check here that a copy is genuine and whether it stands; the page does not say who signed:",
      verifyAddress(code),
      "",
      "You may take back what you signed at any time, in the portal or by telling us.",
      "",
    ].join("\n"),
    sendAfter: clock.now(),
  });
  const content = { consent: { id }, copy: { messageId, toAddress: patient.email, at: signedAt.toISOString() } };
  await appendEvidence(tx, {
    clinicId: clinic.id,
    consentId: id,
    patientId: patient.id,
    kind: "copy",
    at: signedAt,
    content,
  });
  return patient.email;
}
