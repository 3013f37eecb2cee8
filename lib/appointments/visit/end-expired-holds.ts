import type { SubjectDay } from "@/lib/appointments/visit/lock-days";
import type { Tx } from "@/lib/db/transaction";

/**
 * Ends the held times of these people, rooms and devices on these days that have expired and were not ended yet: searches pass
 * over them, and the database would still refuse a booking in their place. To be called after `lockDays` and before writing.
 * @param nowMs epoch ms
 */
export async function endExpiredHolds(
  tx: Tx,
  clinicId: string,
  days: readonly SubjectDay[],
  nowMs: number,
): Promise<void> {
  const subjects = days.map(({ subjectId }) => subjectId);
  const on = days.map(({ day }) => day);
  // By id, as everybody who ends several: two transactions meet the same row first.
  await tx.$executeRaw`
    WITH expired AS (
      SELECT t.id FROM time_hold t
      WHERE t.clinic_id = ${clinicId}::uuid AND t.ended_at IS NULL AND t.expires_at <= ${new Date(nowMs)}
        AND EXISTS (SELECT FROM resource_hold h JOIN unnest(${subjects}::uuid[], ${on}::date[]) AS asked(subject_id, day)
            ON h.subject_id = asked.subject_id
            AND h.starts_at < (asked.day + 2)::timestamptz AND h.ends_at > (asked.day - 1)::timestamptz
          WHERE h.clinic_id = t.clinic_id AND h.time_hold_id = t.id AND h.live)
      ORDER BY t.id FOR UPDATE OF t)
    UPDATE time_hold t SET ended_at = ${new Date(nowMs)}, end_reason = 'expired'
    FROM expired WHERE t.clinic_id = ${clinicId}::uuid AND t.id = expired.id`;
}
