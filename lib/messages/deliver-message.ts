import type { Message } from "@/lib/db/generated/client";
import { inTransaction, type Scope, type Tx } from "@/lib/db/transaction";
import type { Jobs } from "@/lib/jobs/job";
import { sendMail } from "@/lib/mail/send-mail";

type Row = Pick<Message, "toAddress" | "subject" | "body" | "sentAt" | "supersededAt">;

/**
 * The job that delivers one message. The row stays locked from the look at `sentAt` until the mail server's answer is written, so
 * two workers cannot both send it. One whose place a later change has taken is not sent. A failed try is written down before it is thrown, and the queue tries again later. What is thrown
 * names no address: the queue keeps it where row-level security does not reach.
 * Only a crash between the server's answer and the commit can send twice, with the same Message-ID.
 * @throws Error when the message was not sent, or is being delivered elsewhere
 */
export async function deliverMessage({ clinicId, messageId }: Jobs["message.deliver-message"]): Promise<void> {
  const scope: Scope = { role: "cadence_app", clinicId, userId: null, patientId: null };
  const failure = await inTransaction(scope, async (tx) => {
    const message = await lock(tx, clinicId, messageId);
    if (message === undefined) return new Error("This message is being delivered elsewhere, or does not exist.");
    if (message.sentAt !== null || message.supersededAt !== null) return null;
    const refusal = await attempt({ id: messageId, ...message });
    await tx.message.update({
      where: { clinicId_id: { clinicId, id: messageId } },
      data: {
        attempts: { increment: 1 },
        ...(refusal === null ? { sentAt: new Date(), lastError: null } : { lastError: wordsOf(refusal) }),
      },
    });
    return refusal === null ? null : new Error(`The mail was not sent (${codesOf(refusal)}); its row says why.`);
  });
  if (failure !== null) throw failure;
}

async function lock(tx: Tx, clinicId: string, messageId: string): Promise<Row | undefined> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT to_address AS "toAddress", subject, body, sent_at AS "sentAt", superseded_at AS "supersededAt" FROM message
    WHERE clinic_id = ${clinicId}::uuid AND id = ${messageId}::uuid FOR UPDATE SKIP LOCKED`;
  return rows[0];
}

async function attempt(mail: Row & { readonly id: string }): Promise<Error | null> {
  try {
    await sendMail(mail);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error("The mail could not be sent.");
  }
}

function codesOf(refusal: Error): string {
  const { code, responseCode } = refusal as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter((each) => each !== undefined).join(" ") || refusal.name;
}

/** The mail server's words, as far as the database can keep them: a hostile one may say anything. */
function wordsOf({ message }: Error): string {
  return message.replaceAll("\0", "").slice(0, 500);
}
