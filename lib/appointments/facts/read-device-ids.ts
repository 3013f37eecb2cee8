import type { Tx } from "@/lib/db/transaction";

/** The devices a procedure can use, retired ones included: whose days are locked before one of them is chosen. */
export async function readDeviceIds(tx: Tx, clinicId: string, procedureId: string): Promise<readonly string[]> {
  const rows = await tx.procedureDevice.findMany({ where: { clinicId, procedureId }, select: { resourceId: true } });
  return rows.map(({ resourceId }) => resourceId);
}
