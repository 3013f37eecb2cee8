import type { Tx } from "@/lib/db/transaction";

/**
 * Queues this transaction behind all others that propose, approve or withdraw versions of a clinic's protocol, until it ends. To be
 * taken before the versions are read: what is read afterwards stays true.
 */
export async function lockProtocols(tx: Tx, clinicId: string): Promise<void> {
  await tx.$queryRaw`SELECT count(pg_advisory_xact_lock(hashtextextended(${`protocols ${clinicId}`}, 0)))`;
}
