import { createHash } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import type { Result } from "@/lib/kernel/result";
import { type ClinicActor, callerIdOf } from "./actor";
import { conflict, type Refusal } from "./refusal";

type Claim = { readonly key: string; readonly operation: string; readonly input: unknown };

/** How long an answer can be asked for again: longer than a device is without a network. */
const keptDays = 30;
/** More than one, so that old answers go faster than new ones come. */
const forgottenAtOnce = 10;

/**
 * Does work once for a key. The key is claimed in the work's own transaction: of two requests in flight the second waits for the
 * first, and a crash before the commit leaves neither work nor key. A refusal undoes the work and is remembered as the answer. Old
 * answers are forgotten along the way.
 * @returns the work's answer, or the one given to the first request with this key
 */
export async function once<T>(
  tx: Tx,
  actor: ClinicActor,
  { key, operation, input }: Claim,
  work: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const clinicId = actor.clinic.id;
  const userId = callerIdOf(actor);
  const requestHash = createHash("sha256")
    .update(JSON.stringify([operation, input]))
    .digest("hex");
  const claimed = await tx.$executeRaw`
    WITH forgotten AS (
      DELETE FROM idempotency_key WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM idempotency_key
        WHERE clinic_id = ${clinicId}::uuid AND created_at < now() - ${keptDays} * interval '1 day' AND key <> ${key}
        ORDER BY created_at LIMIT ${forgottenAtOnce} FOR UPDATE SKIP LOCKED)))
    INSERT INTO idempotency_key (clinic_id, user_id, key, operation, request_hash)
    VALUES (${clinicId}::uuid, ${userId}::uuid, ${key}, ${operation}, ${requestHash}) ON CONFLICT DO NOTHING`;
  const where = { clinicId_userId_key: { clinicId, userId, key } };
  if (claimed === 0) {
    const first = await tx.idempotencyKey.findUniqueOrThrow({ where });
    if (first.requestHash === requestHash) return first.answer as unknown as Result<T, Refusal>;
    return conflict(
      "This idempotency key was used for a different request.",
      [],
      [{ path: "Idempotency-Key", rule: "reused", message: "Use a new key for a new request." }],
    );
  }
  await tx.$executeRaw`SAVEPOINT before_work`;
  const answer = await work();
  if (!answer.ok) await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_work`;
  await tx.idempotencyKey.update({ where, data: { answer: answer as unknown as Prisma.InputJsonValue } });
  return answer;
}
