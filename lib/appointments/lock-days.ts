import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";

/** One person's or one room's day. */
export type SubjectDay = { readonly subjectId: string; readonly day: Day };

/**
 * Queues this transaction behind all others that write visits of these people and rooms on these days, until it ends.
 * One statement, in one order for everybody: two bookings that share times wait for each other and cannot deadlock.
 */
export async function lockDays(tx: Tx, subjectDays: readonly SubjectDay[]): Promise<void> {
  const keys = subjectDays.map(({ subjectId, day }) => `${subjectId} ${day}`);
  await tx.$queryRaw`SELECT count(pg_advisory_xact_lock(key)) FROM (
    SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest(${keys}::text[]) AS name ORDER BY key) AS keys`;
}
