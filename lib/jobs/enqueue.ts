import type { Temporal } from "temporal-polyfill";
import type { Tx } from "@/lib/db/transaction";
import type { JobName, Jobs } from "./job";

/**
 * Adds a job in the caller's transaction: if that is rolled back, there is no job.
 * It is pg-boss's documented SQL insert with the queue's own settings, not its `send`: a process that only enqueues then needs no
 * started instance, no second connection and no agreement with the worker on the library's version.
 * @param options startAfter: not to be worked before then; at once when left out
 * @throws Error when the job's queue is missing, which no migrated database allows
 */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  data: Jobs[N],
  { startAfter }: { readonly startAfter?: Temporal.Instant } = {},
): Promise<void> {
  const after = startAfter?.toString() ?? null;
  const added = await tx.$executeRaw`
    INSERT INTO pgboss.job (name, data, start_after, keep_until, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, deletion_seconds, heartbeat_seconds, dead_letter)
    SELECT q.name, ${JSON.stringify(data)}::jsonb, j.start_after, j.start_after + q.retention_seconds * interval '1 second', q.policy,
      q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds, q.heartbeat_seconds,
      q.dead_letter
    FROM pgboss.queue q, (SELECT coalesce(${after}::timestamptz, now()) AS start_after) j
    WHERE q.name = ${name}`;
  if (added !== 1) throw new Error(`The queue ${name} is missing: run the migrations.`);
}
