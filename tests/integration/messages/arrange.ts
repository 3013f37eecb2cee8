import { Temporal } from "temporal-polyfill";
import { prisma } from "@/lib/db/client";
import { inTransaction, type Scope } from "@/lib/db/transaction";
import { type NewMessage, queueMessage } from "@/lib/messages/queue-message";

/** The scope in which a clinic's staff and jobs work. */
export function scopeIn(clinicId: string): Scope {
  return { role: "cadence_app", clinicId, userId: null, patientId: null };
}

/** Queues a message in the clinic's scope, due at once unless said otherwise. @returns its id */
export function queueIn(clinicId: string, message: Partial<NewMessage> = {}): Promise<string> {
  return inTransaction(scopeIn(clinicId), (tx) =>
    queueMessage(tx, {
      clinicId,
      toAddress: "pia@patient.test",
      cause: "plan.book-course",
      subject: "Your visits",
      body: "See you soon.",
      sendAfter: Temporal.Now.instant(),
      ...message,
    }),
  );
}

/** The row of a message, seen past row-level security. */
export function messageRow(id: string) {
  return prisma().message.findFirstOrThrow({ where: { id } });
}

/** The delivery jobs of a message, seen past the queue. */
export function jobsOf(messageId: string) {
  return prisma().$queryRaw<{ state: string; startAfter: Date; retryLimit: number; policy: string; output: unknown }[]>`
    SELECT state::text, start_after AS "startAfter", retry_limit AS "retryLimit", policy, output FROM pgboss.job
    WHERE name = 'message.deliver-message' AND data->>'messageId' = ${messageId}`;
}
