import type { TimeHold } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, notFound, type Refusal } from "@/lib/operation/refusal";
import { lockPlan } from "@/lib/plans/load-course";

/** A held time that stands. */
export type HeldTime = {
  readonly id: string;
  readonly patientId: string;
  readonly planSessionId: string;
  readonly clinicianId: string;
  readonly roomId: string;
  readonly deviceId: string | null;
  readonly startsAtMs: number;
};

const words = {
  booked: "This time has been booked already.",
  released: "This time is no longer held.",
  expired: "This time was held too long ago: it is free for everybody again.",
} as const;

function ended(rule: keyof typeof words, path: string) {
  return conflict(words[rule], [], [{ path, rule, message: words[rule] }]);
}

/**
 * A held time as it is stored. Refuses one that was booked or released, or has expired, ended or not (conflict, rule: how it ended).
 * @param path where the held time stands in the input
 */
export function standing(row: TimeHold, nowMs: number, path: string): Result<HeldTime, Refusal> {
  if (row.endReason !== null) return ended(row.endReason, path);
  if (row.expiresAt.getTime() <= nowMs) return ended("expired", path);
  const { id, patientId, planSessionId, memberId: clinicianId, roomId, deviceId, startsAt } = row;
  return ok({ id, patientId, planSessionId, clinicianId, roomId, deviceId, startsAtMs: startsAt.getTime() });
}

/** A held time, read after its plan is locked. Refuses one of no or another clinic (not_found), and otherwise as `standing`. */
export async function openHold(
  tx: Tx,
  clinicId: string,
  id: string,
  nowMs: number,
  path = "holdId",
): Promise<Result<HeldTime, Refusal>> {
  const key = { clinicId_id: { clinicId, id } };
  const owner = await tx.timeHold.findUnique({ where: key, select: { planSession: { select: { planId: true } } } });
  if (owner === null) return notFound("held time");
  // What is read before the lock may have changed while waiting for it.
  await lockPlan(tx, clinicId, owner.planSession.planId);
  return standing(await tx.timeHold.findUniqueOrThrow({ where: key }), nowMs, path);
}

/**
 * Books a held time that stands: it is ended, for the visit to take its place. The triggers let go of what it holds, and take the
 * offer it was held for as accepted.
 * @returns whether it stood; false ends nothing
 */
export async function endAsBooked(tx: Tx, clinicId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.timeHold.updateMany({
    where: { clinicId, id, endedAt: null },
    data: { endedAt: at, endReason: "booked" },
  });
  return count === 1;
}

/** The held times of some sessions that have not been ended, expired or not. At most one for each session. */
export async function findStanding(tx: Tx, clinicId: string, planSessionIds: readonly string[]): Promise<string[]> {
  const where = { clinicId, planSessionId: { in: [...planSessionIds] }, endedAt: null };
  return (await tx.timeHold.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Ends held times because something else takes their place: as expired where their hour had come. */
export async function releaseHolds(tx: Tx, clinicId: string, ids: readonly string[], at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE time_hold SET ended_at = ${at},
      end_reason = (CASE WHEN expires_at <= ${at} THEN 'expired' ELSE 'released' END)::time_hold_end
    WHERE clinic_id = ${clinicId}::uuid AND id = ANY(${ids}::uuid[]) AND ended_at IS NULL`;
}
