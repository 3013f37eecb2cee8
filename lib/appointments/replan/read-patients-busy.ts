import type { DayRange } from "@/lib/appointments/facts/facts-query";
import type { Tx } from "@/lib/db/transaction";
import { addDays } from "@/lib/kernel/day";
import type { Busy } from "@/lib/scheduling";

type Row = Busy & { readonly patientId: string };

/**
 * What some patients hold on some days, the visits that are moved left out: one statement. A held time that has expired counts for
 * nothing.
 * @returns a patient's busy stretches in epoch ms
 */
export async function readPatientsBusy(
  tx: Tx,
  clinicId: string,
  patientIds: readonly string[],
  { from, to }: DayRange,
  { ignore, nowMs }: { readonly ignore: readonly string[]; readonly nowMs: number },
): Promise<(patientId: string) => readonly Busy[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT h.patient_id AS "patientId", (extract(epoch FROM h.starts_at) * 1000)::float8 AS "startsAtMs",
      (extract(epoch FROM h.ends_at) * 1000)::float8 AS "endsAtMs"
    FROM resource_hold h LEFT JOIN time_hold t ON t.clinic_id = h.clinic_id AND t.id = h.time_hold_id
    WHERE h.clinic_id = ${clinicId}::uuid AND h.live AND h.patient_id = ANY (${patientIds}::uuid[])
      AND h.starts_at >= (${addDays(from, -1)}::date)::timestamptz AND h.starts_at < (${addDays(to, 2)}::date)::timestamptz
      AND coalesce(h.appointment_id, h.time_hold_id) <> ALL (${ignore}::uuid[])
      AND (t.id IS NULL OR t.expires_at > ${new Date(nowMs)})`;
  const busy = Map.groupBy(rows, ({ patientId }) => patientId);
  return (patientId) => busy.get(patientId) ?? [];
}
