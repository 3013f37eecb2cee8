import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";
import type { Course } from "./course";
import type { RevisePlanInput } from "./revise-plan.schema";

/** Writes a revised plan: its design, its next version, and those of its sessions that change, come or go. */
export async function writeRevision(
  tx: Tx,
  clinicId: string,
  { sessions: existing }: Course,
  { planId, version, indication, zones, sessions }: RevisePlanInput,
): Promise<void> {
  await tx.treatmentPlan.update({
    where: { clinicId_id: { clinicId, id: planId }, version },
    data: { indication, zones, version: { increment: 1 } },
  });
  for (const [index, { lengthHundredthsMm }] of sessions.entries()) {
    const number = index + 1;
    const session = existing.find((one) => one.number === number);
    if (session === undefined) {
      await tx.planSession.create({ data: { clinicId, id: newId(), planId, number, lengthHundredthsMm } });
    } else if (session.plannedLengthHundredthsMm !== lengthHundredthsMm) {
      await tx.planSession.update({
        where: { clinicId_id: { clinicId, id: session.id } },
        data: { lengthHundredthsMm },
      });
    }
  }
  await tx.planSession.deleteMany({ where: { clinicId, planId, number: { gt: sessions.length } } });
}
