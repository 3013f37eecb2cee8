import type { AnesthesiaChecklist, Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, notFound, type Refusal } from "@/lib/operation/refusal";
import type { KeptFinding } from "./settle-warnings";

/** The entries of a visit that count, in the order they were made. */
export function liveEntries(tx: Tx, clinicId: string, visitId: string): Promise<AnesthesiaChecklist[]> {
  return tx.anesthesiaChecklist.findMany({ where: { clinicId, visitId, voidedAt: null }, orderBy: { id: "asc" } });
}

/** An entry of a visit that counts. Refuses one the visit does not have (not_found) and a voided one (conflict). */
export async function findEntry(
  tx: Tx,
  clinicId: string,
  visitId: string,
  id: string,
): Promise<Result<AnesthesiaChecklist, Refusal>> {
  const row = await tx.anesthesiaChecklist.findUnique({ where: { clinicId_id: { clinicId, id } } });
  if (row === null || row.visitId !== visitId) return notFound("entry");
  return row.voidedAt === null ? ok(row) : conflict("This entry was voided.");
}

/** The cream of a visit that an id names. Refuses what `findEntry` does, and a reason for no cream (not_found). */
export async function findCream(
  tx: Tx,
  clinicId: string,
  visitId: string,
  id: string,
): Promise<Result<AnesthesiaChecklist & { readonly appliedAt: Date }, Refusal>> {
  const found = await findEntry(tx, clinicId, visitId, id);
  if (!found.ok) return found;
  const { appliedAt } = found.value;
  return appliedAt === null ? notFound("application") : ok({ ...found.value, appliedAt });
}

/** Findings as a row keeps them, those of earlier steps first. */
export function kept(
  row: Pick<AnesthesiaChecklist, "findings"> | null,
  more: readonly KeptFinding[],
): Prisma.InputJsonValue {
  const before = (row?.findings ?? []) as unknown as readonly KeptFinding[];
  return [...before, ...more] as unknown as Prisma.InputJsonValue;
}
