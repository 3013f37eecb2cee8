import type { Tx } from "@/lib/db/transaction";

/**
 * `lockPlan` for several plans: all plans first, then all their patients, each in the order of their ids. Whoever locks one plan takes it
 * before its patient, so that nobody who waits here is waited for there.
 */
export async function lockPlans(tx: Tx, clinicId: string, planIds: readonly string[]): Promise<void> {
  const plans = await tx.$queryRaw<{ patientId: string }[]>`
    SELECT patient_id AS "patientId" FROM treatment_plan
    WHERE clinic_id = ${clinicId}::uuid AND id = ANY (${planIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const patientIds = plans.map(({ patientId }) => patientId);
  await tx.$queryRaw`SELECT id FROM patient
    WHERE clinic_id = ${clinicId}::uuid AND id = ANY (${patientIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}
