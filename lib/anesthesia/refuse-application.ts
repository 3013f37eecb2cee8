import { Temporal } from "temporal-polyfill";
import type { AnesthesiaChecklist } from "@/lib/db/generated/client";
import type { Result } from "@/lib/kernel/result";
import { formatDateTime } from "@/lib/kernel/zoned";
import { conflict, invalidField, type Refusal } from "@/lib/operation/refusal";
import type { Protocol } from "@/lib/rules";
import type { CreamInput } from "./fields.schema";

type Refused = Extract<Result<never, Refusal>, { ok: false }>;

/** Actives of a cream without a label are named as the protocol names them, so that its families add up; a label has its own. */
export function refuseStrength({ anesthesia }: Protocol, { product, percent }: CreamInput): Refused | null {
  if (percent === undefined) return null;
  const listed = anesthesia.products.find(({ id }) => id === product);
  if (listed) return invalidField("percent", "labelled", `The strength of ${listed.name} is on its label.`);
  const unknown = Object.keys(percent).find((active) => anesthesia.actives.every(({ id }) => id !== active));
  if (unknown === undefined) return null;
  return invalidField("percent", "unknown", `“${unknown}” is no local anesthetic of this protocol.`);
}

/**
 * Why cream cannot be recorded at this time, whatever the rules say of it: none is used at this visit, the patient was not there yet,
 * or cream that went on later is already recorded, whose totals would have missed it.
 */
export function refuseTime(
  appliedAt: Temporal.Instant,
  arrivedAt: Temporal.Instant,
  others: { readonly ofVisit: readonly AnesthesiaChecklist[]; readonly lastAppliedAt: string | undefined },
  zone: string,
): Refused | null {
  const notUsed = others.ofVisit.find(({ notUsedReason }) => notUsedReason !== null);
  if (notUsed !== undefined) {
    const message = `It is recorded that none is used: ${notUsed.notUsedReason}. Void that entry first.`;
    return conflict(message, [], [{ path: "product", rule: "not_used", message }]);
  }
  if (Temporal.Instant.compare(appliedAt, arrivedAt) < 0) {
    return invalidField("time", "before_arrival", `The patient arrived ${formatDateTime(arrivedAt, zone)}.`);
  }
  if (others.lastAppliedAt === undefined) return null;
  const last = Temporal.Instant.from(others.lastAppliedAt);
  if (Temporal.Instant.compare(appliedAt, last) >= 0) return null;
  const message = `Cream that went on ${formatDateTime(last, zone)} is already recorded; what went on before it comes first.`;
  return invalidField("time", "before_last", message);
}
