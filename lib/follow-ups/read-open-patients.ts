import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";

/** The patients with a course that is under way: not ended, and with a session not done. One statement. */
export async function readOpenPatients(tx: Tx, clinicId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ patientId: string }[]>`
    SELECT DISTINCT t.patient_id AS "patientId" FROM treatment_plan t
    WHERE t.clinic_id = ${clinicId}::uuid AND t.ended_at IS NULL AND EXISTS (
      SELECT FROM plan_session s WHERE s.clinic_id = t.clinic_id AND s.plan_id = t.id AND NOT EXISTS (
        SELECT FROM treatment done WHERE done.clinic_id = s.clinic_id AND done.plan_session_id = s.id))`;
  return rows.map(({ patientId }) => patientId);
}

/**
 * By session: the day of its last booking, where the patient did not come to it, and nothing was booked or done since.
 * One statement.
 * @param patientIds whose sessions are asked about
 */
export async function readMissed(tx: Tx, clinicId: string, patientIds: readonly string[]): Promise<Map<string, Day>> {
  const rows = await tx.$queryRaw<{ planSessionId: string; day: Day }[]>`
    SELECT a.plan_session_id AS "planSessionId", a.day::text AS day FROM appointment a
    WHERE a.clinic_id = ${clinicId}::uuid AND a.patient_id = ANY(${patientIds}::uuid[]) AND a.status = 'no_show'
      AND NOT EXISTS (SELECT FROM appointment b WHERE b.clinic_id = a.clinic_id AND b.plan_session_id = a.plan_session_id
        AND (b.created_at, b.id) > (a.created_at, a.id))`;
  return new Map(rows.map(({ planSessionId, day }) => [planSessionId, day]));
}
