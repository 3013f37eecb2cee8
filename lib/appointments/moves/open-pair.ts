import type { SwapVisitsInput } from "@/lib/appointments/swap-visits.schema";
import { loadVisits } from "@/lib/appointments/visit/load-visit";
import { mayChange, type OpenVisit, readVisit } from "@/lib/appointments/visit/open-visit";
import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { conflict, invalidField, notFound, type Refusal } from "@/lib/operation/refusal";
import { lockPlan } from "@/lib/plans/load-course";

type Pair = { readonly one: OpenVisit; readonly other: OpenVisit };

/**
 * Locks the courses of two visits and reads both. The patients are locked in one order for everybody; for two visits of one patient
 * the patient's own lock serves both. Refuses as `openVisit`, and a visit that is overbooked (conflict, rule
 * overbooked), and two at one time (invalid, rule same_time).
 */
export async function openPair(tx: Tx, clinicId: string, input: SwapVisitsInput): Promise<Result<Pair, Refusal>> {
  const { appointmentId, otherId } = input;
  const found = await loadVisits(tx, clinicId, [appointmentId, otherId]);
  if (found.length < 2) return notFound("appointment");
  const plans = new Map(found.map(({ patientId, planId }) => [patientId, planId]));
  for (const patientId of [...plans.keys()].sort()) await lockPlan(tx, clinicId, plans.get(patientId) ?? "");
  const opened: OpenVisit[] = [];
  for (const [id, version, field] of [
    [appointmentId, input.version, "appointmentId"],
    [otherId, input.otherVersion, "otherId"],
  ] as const) {
    const read = await readVisit(tx, clinicId, id);
    if (read === null) return notFound("appointment");
    const open = mayChange(read, version, ["booked"]);
    if (!open.ok) return open;
    if (read.visit.overbook) {
      const message = "An overbooked visit exchanges times with no other: move it by itself.";
      return conflict(message, [], [{ path: field, rule: "overbooked", message }]);
    }
    opened.push(open.value);
  }
  const [one, other] = opened;
  if (one === undefined || other === undefined) return notFound("appointment");
  if (one.visit.startsAtMs !== other.visit.startsAtMs) return ok({ one, other });
  return invalidField("otherId", "same_time", "These visits are at the same time already.");
}
