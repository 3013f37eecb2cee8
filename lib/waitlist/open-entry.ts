import { type OpenSession, openSession } from "@/lib/appointments/visit/open-session";
import type { WaitlistEntry } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, notFound, type Refusal } from "@/lib/operation/refusal";
import { lockPlan } from "@/lib/plans/load-course";

const ended = "This patient no longer waits for this session.";

/**
 * An entry of the waitlist that stands, read after its plan is locked.
 * Refuses one of no or another clinic (not_found), and one that has ended (conflict, rule ended).
 */
export async function openEntry(tx: Tx, clinicId: string, id: string): Promise<Result<WaitlistEntry, Refusal>> {
  const key = { clinicId_id: { clinicId, id } };
  const found = await tx.waitlistEntry.findUnique({
    where: key,
    select: { planSession: { select: { planId: true } } },
  });
  if (found === null) return notFound("waitlist entry");
  await lockPlan(tx, clinicId, found.planSession.planId);
  // What was read before the lock may have changed while waiting for it.
  const entry = await tx.waitlistEntry.findUniqueOrThrow({ where: key });
  if (entry.endedAt !== null) return conflict(ended, [], [{ path: "entryId", rule: "ended", message: ended }]);
  return ok(entry);
}

/** The same with its session, its course and its visit where it is booked. Refuses as `openSession`, too. */
export async function openWaiting(
  tx: Tx,
  clinicId: string,
  id: string,
): Promise<Result<OpenSession & { readonly entry: WaitlistEntry }, Refusal>> {
  const entry = await openEntry(tx, clinicId, id);
  if (!entry.ok) return entry;
  const opened = await openSession(tx, clinicId, entry.value.planSessionId);
  return opened.ok ? ok({ ...opened.value, entry: entry.value }) : opened;
}
