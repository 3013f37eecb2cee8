import { dayFromDb } from "@/lib/db/day";
import type { AnesthesiaChecklist } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import type { Application } from "@/lib/rules";

/** No protocol counts creams back longer than this (hours). */
const MOST_HOURS = 168;
const HOUR_MS = 3_600_000;

/** A row of cream that was put on, as the rules take it. */
export function applicationOf(row: AnesthesiaChecklist): Application {
  const { productId, appliedAt, expiresOn, removedAt, wipedOffAt } = row;
  if (productId === null || appliedAt === null) throw new Error("a record of no cream was read as one of cream");
  return {
    product: productId,
    ...(row.percent === null ? {} : { percent: row.percent as Readonly<Record<string, number>> }),
    grams: Number(row.grams),
    areaCm2: Number(row.areaCm2),
    zones: row.zones,
    ...(row.lot === null ? {} : { lot: row.lot }),
    ...(expiresOn === null ? {} : { expires: dayFromDb(expiresOn) }),
    skinIntact: row.skinIntact === true,
    occlusion: row.occlusion === "film" ? "film" : "none",
    appliedAt: appliedAt.toISOString(),
    ...(removedAt === null ? {} : { removedAt: removedAt.toISOString() }),
    ...(wipedOffAt === null ? {} : { wipedAt: wipedOffAt.toISOString() }),
  };
}

/** Cream put on a patient in the last days, whatever the visit, oldest first. Entries made by mistake are left out. */
export function readCreams(tx: Tx, clinicId: string, patientId: string, nowMs: number): Promise<AnesthesiaChecklist[]> {
  const since = new Date(nowMs - MOST_HOURS * HOUR_MS);
  return tx.anesthesiaChecklist.findMany({
    where: { clinicId, visit: { patientId }, notUsedReason: null, voidedAt: null, appliedAt: { gte: since } },
    orderBy: [{ appliedAt: "asc" }, { id: "asc" }],
  });
}
