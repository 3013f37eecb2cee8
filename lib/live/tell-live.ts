import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import { type LiveEvent, type LiveTopic, liveChannel } from "./event";

/**
 * Tells every web process that something changed, when and only when this transaction commits.
 * @param days the days that changed; none named means that any may have
 */
export async function tellLive(tx: Tx, clinicId: string, topic: LiveTopic, days: readonly Day[]): Promise<void> {
  const told: readonly (Day | null)[] = days.length === 0 ? [null] : [...new Set(days)];
  const payloads = told.map((day) => JSON.stringify({ clinicId, topic, day } satisfies LiveEvent));
  await tx.$executeRaw`SELECT pg_notify(${liveChannel}, payload) FROM unnest(${payloads}::text[]) AS payload`;
}
