import { inTransaction } from "@/lib/db/transaction";
import { type Clock, systemClock } from "@/lib/kernel/clock";
import type { MemberActor } from "@/lib/operation/actor";
import { hashSecret } from "./secret";

/**
 * The member a personal API token speaks for.
 * @returns null when it is unknown, expired, revoked, or its member left
 */
export function findTokenActor(token: string, clock: Clock = systemClock): Promise<MemberActor | null> {
  const now = new Date(clock.now().epochMilliseconds);
  return inTransaction({ role: "cadence_auth" }, async (tx) => {
    const found = await tx.apiToken.findUnique({
      where: { tokenHash: hashSecret(token), expiresAt: { gt: now }, revokedAt: null },
      include: { member: { include: { clinic: { select: { id: true, name: true, zone: true } } } } },
    });
    if (found === null || found.member.endedAt !== null) return null;
    const { member } = found;
    const { userId, name, role, prescriber, clinic } = member;
    return { kind: "member", clinic, userId, memberId: member.id, name, role, prescriber };
  });
}
