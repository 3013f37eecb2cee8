import type { AnesthesiaChecklist, AnesthesiaObservation, AnesthesiaReaction } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";

/** Everything written down about the numbing of a visit, voided entries too, oldest first, with the names of those who wrote it. */
export type NumbingRecord = {
  readonly entries: readonly AnesthesiaChecklist[];
  readonly observations: readonly AnesthesiaObservation[];
  readonly reactions: readonly AnesthesiaReaction[];
  readonly names: ReadonlyMap<string | null, string>;
};

/** Reads all of it. The number of statements does not depend on how much there is. */
export async function readRecord(tx: Tx, clinicId: string, visitId: string): Promise<NumbingRecord> {
  const where = { clinicId, visitId };
  const entries = await tx.anesthesiaChecklist.findMany({ where, orderBy: { id: "asc" } });
  const observations = await tx.anesthesiaObservation.findMany({ where, orderBy: [{ notedAt: "asc" }, { id: "asc" }] });
  const reactions = await tx.anesthesiaReaction.findMany({ where, orderBy: [{ noticedAt: "asc" }, { id: "asc" }] });
  const ids = [
    ...entries.flatMap((row) => [row.appliedById, row.removedById, row.wipedById, row.signedById, row.voidedById]),
    ...[...observations, ...reactions].map(({ memberId }) => memberId),
  ];
  const known = [...new Set(ids)].filter((id) => id !== null);
  const members = await tx.member.findMany({
    where: { clinicId, id: { in: known } },
    select: { id: true, name: true },
  });
  return { entries, observations, reactions, names: new Map(members.map(({ id, name }) => [id, name])) };
}
