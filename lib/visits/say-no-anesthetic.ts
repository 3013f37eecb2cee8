import { newId } from "@/lib/kernel/id";
import { ok, type Result } from "@/lib/kernel/result";
import type { MemberActor } from "@/lib/operation/actor";
import type { Context } from "@/lib/operation/operation";
import { conflict, type Refusal } from "@/lib/operation/refusal";
import type { OpenVisit } from "./open-visit";

/** That no anesthetic was used: why, and what was wrong with the record that did not say so. */
type Said = { readonly noAnestheticBecause?: string | undefined; readonly because: string };

/**
 * The visit as a correction is judged on, `before` it was needled: with the reason for no anesthetic, where one is given. Refuses a
 * reason where the numbing record says already what was done (conflict, rule recorded).
 */
export function judgedWithout(before: OpenVisit, { noAnestheticBecause }: Partial<Said>): Result<OpenVisit, Refusal> {
  if (noAnestheticBecause === undefined) return ok(before);
  const { visit, done } = before;
  if (visit.anesthesia === null)
    return ok({ ...before, visit: { ...visit, anesthesia: "not_used" }, done: [...done, "anesthesia_recorded"] });
  const message =
    "The numbing record of this visit says already what was done. Tell of a mistake in it in an addendum.";
  return conflict(message, [], [{ path: "noAnestheticBecause", rule: "recorded", message }]);
}

/** Puts the reason on record in place of what was written down as not needed, which is kept as voided. */
export async function sayNoAnesthetic(
  { tx, clock }: Pick<Context, "tx" | "clock">,
  { clinic, memberId }: MemberActor,
  visitId: string,
  { noAnestheticBecause, because }: Said,
): Promise<void> {
  if (noAnestheticBecause === undefined) return;
  const clinicId = clinic.id;
  const at = new Date(clock.now().epochMilliseconds);
  await tx.anesthesiaChecklist.updateMany({
    where: { clinicId, visitId, voidedAt: null },
    data: { voidedAt: at, voidedById: memberId, voidReason: because },
  });
  const signed = { signedById: memberId, signedAt: at };
  await tx.anesthesiaChecklist.create({
    data: { clinicId, id: newId(), visitId, notUsedReason: noAnestheticBecause, ...signed },
  });
}
