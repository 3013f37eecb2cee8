import type { Tx } from "@/lib/db/transaction";

/** `lockPlan` for several plans, patient after patient in the order of their ids, as everybody does who changes visits of several. */
export async function lockPlans(tx: Tx, clinicId: string, planIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT plan.id FROM treatment_plan plan
    JOIN patient ON patient.clinic_id = plan.clinic_id AND patient.id = plan.patient_id
    WHERE plan.clinic_id = ${clinicId}::uuid AND plan.id = ANY (${planIds}::uuid[])
    ORDER BY patient.id, plan.id FOR NO KEY UPDATE`;
}
