import type { FactsQuery } from "@/lib/appointments/facts-query";
import type { Tx } from "@/lib/db/transaction";
import { addDays } from "@/lib/kernel/day";
import type { Busy } from "@/lib/scheduling";

type Row = { readonly subjectId: string; readonly held: readonly (readonly [number, number])[] };

/**
 * The live holds of every clinician, room and device, and of one patient, on some days, overbooked ones included: one statement,
 * one row for each subject. A held time that has expired holds nothing, whether or not it has been ended yet.
 * The days are widened by one on both sides, which covers every zone and a visit that began the day before.
 * @returns a subject's busy stretches in epoch ms; none for a subject that holds nothing
 */
export async function readBusy(tx: Tx, query: FactsQuery): Promise<(subjectId: string) => readonly Busy[]> {
  const { clinic, ranges, patientId = null, ignore = [], nowMs } = query;
  const froms = ranges.map(({ from }) => addDays(from, -1));
  const tos = ranges.map(({ to }) => addDays(to, 2));
  const rows = await tx.$queryRaw<Row[]>`
    SELECT h.subject_id AS "subjectId", json_agg(json_build_array(
        (extract(epoch FROM h.starts_at) * 1000)::bigint, (extract(epoch FROM h.ends_at) * 1000)::bigint)) AS held
    FROM unnest(${froms}::date[], ${tos}::date[]) AS asked(from_day, to_day)
    JOIN resource_hold h ON h.clinic_id = ${clinic.id}::uuid
      AND h.starts_at >= asked.from_day::timestamptz AND h.starts_at < asked.to_day::timestamptz
    WHERE h.live AND (h.patient_id IS NULL OR h.patient_id = ${patientId}::uuid)
      AND coalesce(h.appointment_id, h.time_hold_id) <> ALL (${ignore}::uuid[])
      AND (h.time_hold_id IS NULL OR EXISTS (SELECT FROM time_hold t
        WHERE t.clinic_id = h.clinic_id AND t.id = h.time_hold_id AND t.expires_at > ${new Date(nowMs)}))
    GROUP BY h.subject_id`;
  const busy = new Map(rows.map(({ subjectId, held }) => [subjectId, held]));
  return (id) => busy.get(id)?.map(([startsAtMs, endsAtMs]) => ({ startsAtMs, endsAtMs })) ?? [];
}
