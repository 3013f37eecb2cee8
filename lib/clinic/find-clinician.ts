import type { Tx } from "@/lib/db/transaction";
import { ok, type Result } from "@/lib/kernel/result";
import { invalidField, type Refusal } from "@/lib/operation/refusal";

/** A clinician who works here now. Refuses everybody else (`unknown`, path clinicianId). */
export async function findClinician(
  tx: Tx,
  clinicId: string,
  id: string,
): Promise<Result<{ readonly id: string; readonly name: string }, Refusal>> {
  const found = await tx.member.findFirst({
    where: { clinicId, id, role: "clinician", endedAt: null },
    select: { id: true, name: true },
  });
  return found === null ? invalidField("clinicianId", "unknown", "No such clinician works here.") : ok(found);
}
