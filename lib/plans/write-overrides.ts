import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import type { Clock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import type { MemberActor } from "@/lib/operation/actor";
import type { AcceptedOverride } from "./settle-findings";

/** Writes what a member lets pass onto a plan. The rows are never changed again. */
export async function writeOverrides(
  { tx, clock }: { readonly tx: Tx; readonly clock: Clock },
  member: MemberActor,
  planId: string,
  accepted: readonly AcceptedOverride[],
): Promise<void> {
  const at = { planId, memberId: member.memberId, createdAt: new Date(clock.now().epochMilliseconds) };
  await tx.override.createMany({
    data: accepted.map(({ rule, reason, finding }) => ({
      clinicId: member.clinic.id,
      id: newId(),
      ...at,
      rule,
      reason,
      finding: finding as unknown as Prisma.InputJsonValue,
    })),
  });
}
