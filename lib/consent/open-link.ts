import type { ConsentLink } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import type { ClinicActor } from "@/lib/operation/actor";

/**
 * The link of a plan that may still be signed by: not used, not revoked, not ended. For whoever came by one, that one alone.
 * @returns null when there is none
 */
export function findOpenLink(tx: Tx, actor: ClinicActor, planId: string, now: Date): Promise<ConsentLink | null> {
  const own = actor.kind === "signer" ? { id: actor.linkId } : {};
  const open = { revokedAt: null, expiresAt: { gt: now }, consents: { none: {} } };
  return tx.consentLink.findFirst({
    where: { clinicId: actor.clinic.id, planId, ...own, ...open },
    orderBy: { createdAt: "desc" },
  });
}
