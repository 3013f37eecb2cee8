import type { Tx } from "@/lib/db/transaction";
import { addDays, type Day } from "@/lib/kernel/day";
import type { Busy } from "@/lib/scheduling";

type Row = { readonly patientId: string; readonly startsAtMs: number; readonly endsAtMs: number };
type Asked = { readonly day: Day; readonly patients: readonly string[]; readonly nowMs: number };

/**
 * What some patients are booked for and being held on a day, and the days beside it. One statement, however many patients. A held
 * time that has expired holds nothing.
 * @returns a patient's busy stretches in epoch ms
 */
export async function readPatientsBusy(
  tx: Tx,
  clinicId: string,
  { day, patients, nowMs }: Asked,
): Promise<(patientId: string) => readonly Busy[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT h.patient_id AS "patientId", (extract(epoch FROM h.starts_at) * 1000)::float8 AS "startsAtMs",
      (extract(epoch FROM h.ends_at) * 1000)::float8 AS "endsAtMs"
    FROM resource_hold h
    LEFT JOIN time_hold t ON t.clinic_id = h.clinic_id AND t.id = h.time_hold_id
    WHERE h.clinic_id = ${clinicId}::uuid AND h.live AND h.patient_id = ANY(${patients}::uuid[])
      AND h.starts_at < ${addDays(day, 2)}::date::timestamptz AND h.ends_at > ${addDays(day, -1)}::date::timestamptz
      AND (t.id IS NULL OR t.expires_at > ${new Date(nowMs)})`;
  const busy = Map.groupBy(rows, ({ patientId }) => patientId);
  return (id) => busy.get(id)?.map(({ startsAtMs, endsAtMs }) => ({ startsAtMs, endsAtMs })) ?? [];
}
