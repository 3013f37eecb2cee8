import { dayToDb } from "@/lib/db/day";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, type Refusal } from "@/lib/operation/refusal";
import { type Protocol, protocolSchema } from "@/lib/rules";

/** One version of a clinic's protocol, validated. `id` names its row. */
export type ClinicProtocol = { readonly id: string; readonly version: number; readonly protocol: Protocol };

/** A version's row can never be updated, so what was read once stays true. Bounded for a server of many clinics. */
const known = new Map<string, ClinicProtocol>();
const mostKnown = 500;

/**
 * A version of the clinic's protocol by its row id, e.g. the one a plan was made under.
 * @throws Error when the clinic has no such version, or the stored data is no protocol
 */
export async function protocolById(tx: Tx, clinicId: string, id: string): Promise<ClinicProtocol> {
  const key = `${clinicId}/${id}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const row = await tx.protocol.findUniqueOrThrow({ where: { clinicId_id: { clinicId, id } } });
  const found = { id, version: row.version, protocol: protocolSchema.parse(row.data) };
  if (known.size >= mostKnown) known.clear();
  known.set(key, found);
  return found;
}

/**
 * The protocol in force in a clinic on a calendar day of its zone: the highest version that has taken effect by then and that a
 * clinician has approved. One approved after its day governs from its approval on. Refuses (`conflict`, path protocol) while a
 * clinic has none: nothing may be judged by a protocol nobody answers for.
 */
export async function currentProtocol(tx: Tx, clinicId: string, day: Day): Promise<Result<ClinicProtocol, Refusal>> {
  const found = await tx.protocol.findFirst({
    where: { clinicId, effectiveFrom: { lte: dayToDb(day) }, approval: { isNot: null } },
    orderBy: { version: "desc" },
    select: { id: true },
  });
  if (found === null) {
    const message = "No protocol is approved yet: a clinician approves it under Settings, Protocol.";
    return conflict(message, [], [{ path: "protocol", rule: "not_approved", message }]);
  }
  return ok(await protocolById(tx, clinicId, found.id));
}
