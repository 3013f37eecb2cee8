import type { Tx } from "@/lib/db/transaction";

/** Whether a link may still be answered by: not used, not replaced, not over at `now`. */
export async function isLinkOpen(tx: Tx, clinicId: string, id: string, now: Date): Promise<boolean> {
  const open = { revokedAt: null, expiresAt: { gt: now }, screening: null };
  return (await tx.screeningLink.findFirst({ where: { clinicId, id, ...open }, select: { id: true } })) !== null;
}
