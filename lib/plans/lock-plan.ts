import type { Tx } from "@/lib/db/transaction";

/**
 * Queues this transaction behind all others that change a plan, or another plan of the same patient, until it ends. To be taken
 * before the course is loaded: what is read afterwards stays true.
 * @returns the plan's version, or null when the clinic has no such plan
 */
export async function lockPlan(tx: Tx, clinicId: string, planId: string): Promise<{ version: number } | null> {
  // Both rows: two plans of one patient share skin, and neither may judge while the other books.
  const rows = await tx.$queryRaw<{ version: number }[]>`
    SELECT plan.version FROM treatment_plan plan
    JOIN patient ON patient.clinic_id = plan.clinic_id AND patient.id = plan.patient_id
    WHERE plan.clinic_id = ${clinicId}::uuid AND plan.id = ${planId}::uuid
    FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}
