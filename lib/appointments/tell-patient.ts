import { Temporal } from "temporal-polyfill";
import { formatDateTime } from "@/lib/kernel/zoned";
import { queueMessage } from "@/lib/messages/queue-message";
import type { Context } from "@/lib/operation/operation";

/** How long a change can still be taken back before the patient is told, in minutes. */
const undoDelayMin = 2;

export type Addressee = { readonly id: string; readonly givenName: string; readonly email: string | null };

/**
 * Queues one e-mail to a patient about one set of changes, in their transaction, to go out after the undo delay.
 * A patient without an address is told nothing.
 * @param lines what changed, one line each
 */
export async function tellPatient(
  { tx, actor, clock }: Context,
  patient: Addressee,
  { cause, subject, lines }: { readonly cause: string; readonly subject: string; readonly lines: readonly string[] },
): Promise<void> {
  if (patient.email === null) return;
  const { clinic } = actor;
  await queueMessage(tx, {
    clinicId: clinic.id,
    patientId: patient.id,
    toAddress: patient.email,
    cause,
    subject: `${clinic.name}: ${subject}`,
    body: [`Hello ${patient.givenName},`, "", ...lines, "", clinic.name].join("\n"),
    sendAfter: clock.now().add({ minutes: undoDelayMin }),
  });
}

/** A visit in one line: "Session 2 of 4: Thu 14 Mar 2027, 10:30 with Carl Clinician". */
export function visitLine(
  { number, startsAt, clinicianName }: { number: number; startsAt: string; clinicianName: string },
  count: number,
  zone: string,
): string {
  const when = formatDateTime(Temporal.Instant.from(startsAt), zone);
  return `Session ${number} of ${count}: ${when} with ${clinicianName}`;
}
