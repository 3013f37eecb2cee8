import { type HeldTime, openHold } from "@/lib/appointments/visit/open-hold";
import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, notFound, type Refusal } from "@/lib/operation/refusal";
import { lockPlan } from "@/lib/plans/load-course";

export type OpenOffer = { readonly id: string; readonly entryId: string; readonly hold: HeldTime };

const words = {
  accepted: "This offer was accepted already.",
  declined: "This offer was declined already.",
  expired: "This offer has expired: its time is free for everybody again.",
  withdrawn: "This offer was withdrawn.",
} as const;

/**
 * An offer that stands with the time it holds, read after its plan is locked. Refuses one of no or another clinic (not_found), and
 * one that was answered or withdrawn, or has expired, ended or not (conflict, rule: its outcome).
 */
export async function openOffer(
  tx: Tx,
  clinicId: string,
  id: string,
  nowMs: number,
): Promise<Result<OpenOffer, Refusal>> {
  const key = { clinicId_id: { clinicId, id } };
  const select = { entry: { select: { planSession: { select: { planId: true } } } } };
  const found = await tx.waitlistOffer.findUnique({ where: key, select });
  if (found === null) return notFound("offer");
  await lockPlan(tx, clinicId, found.entry.planSession.planId);
  // What was read before the lock may have changed while waiting for it.
  const { outcome, entryId, timeHoldId } = await tx.waitlistOffer.findUniqueOrThrow({ where: key });
  const closed = (rule: keyof typeof words) =>
    conflict(words[rule], [], [{ path: "offerId", rule, message: words[rule] }]);
  if (outcome !== null) return closed(outcome);
  const hold = await openHold(tx, clinicId, timeHoldId, nowMs);
  if (!hold.ok) return closed("expired");
  return ok({ id, entryId, hold: hold.value });
}
