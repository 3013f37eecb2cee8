import { env } from "@/lib/config/env";
import { dayIn, type Language } from "@/lib/kernel/language";
import { dayOf } from "@/lib/kernel/zoned";
import { queueMessage } from "@/lib/messages/queue-message";
import type { Context } from "@/lib/operation/operation";
import type { Course } from "@/lib/plans/course";
import { appendEvidence } from "./append-evidence";
import { mailWords } from "./mail-words";

type Signed = { readonly id: string; readonly code: string; readonly language: Language; readonly signedAt: Date };

/** Where anybody may check a copy. */
export function verifyAddress(code: string): string {
  return new URL(`/verify/${code}`, env("NEXTAUTH_URL")).href;
}

/**
 * Tells a patient in the language they signed in where the copy is, and notes that in the chain. The message says nothing of the treatment.
 * @returns the address it went to; null where the patient has none: the copy is then printed
 */
export async function tellOfCopy(
  { tx, actor, clock }: Context,
  { patient }: Course,
  { id, code, language, signedAt }: Signed,
): Promise<string | null> {
  const { clinic } = actor;
  if (patient.email === null) return null;
  const { subject, lines } = mailWords[language].copy({
    clinic: clinic.name,
    givenName: patient.givenName,
    day: dayIn(language, dayOf(clock.now(), clinic.zone)),
    portal: new URL("/portal/consents", env("NEXTAUTH_URL")).href,
    verify: verifyAddress(code),
  });
  const messageId = await queueMessage(tx, {
    clinicId: clinic.id,
    patientId: patient.id,
    toAddress: patient.email,
    cause: "consent.sign-consent",
    subject,
    body: lines.join("\n"),
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
