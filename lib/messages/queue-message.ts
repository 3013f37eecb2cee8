import type { Temporal } from "temporal-polyfill";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { enqueue } from "@/lib/jobs/enqueue";
import { newId } from "@/lib/kernel/id";

export type NewMessage = {
  readonly clinicId: string;
  /** Whose delivery log it belongs to, if it is about a patient. */
  readonly patientId?: string;
  /** The course it is about, and what of it the patient took to be booked before: plain JSON, for a later change to compare with. */
  readonly planId?: string;
  readonly known?: Prisma.InputJsonValue;
  readonly toAddress: string;
  /** The operation it comes from, e.g. "plan.book-course". */
  readonly cause: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  readonly sendAfter: Temporal.Instant;
};

/**
 * Writes an outgoing message and the job that delivers it, in the transaction of what it tells: both or neither.
 * @param tx in the scope of the clinic's staff or system; a patient may write what their own signature sends, and nothing else
 * @returns the message's id, which is its Message-ID too
 * @throws the database's refusal of an address that is none or of an empty subject
 */
export async function queueMessage(tx: Tx, { sendAfter, ...message }: NewMessage): Promise<string> {
  const { clinicId } = message;
  const id = newId();
  // createMany: nothing is read back, so that a patient needs no right to read.
  await tx.message.createMany({ data: { ...message, id, sendAfter: new Date(sendAfter.epochMilliseconds) } });
  await enqueue(tx, "message.deliver-message", { clinicId, messageId: id }, { startAfter: sendAfter });
  return id;
}
