import type { FactsQuery } from "@/lib/appointments/facts/facts-query";
import type { Tx } from "@/lib/db/transaction";
import { addDays } from "@/lib/kernel/day";
import type { Busy } from "@/lib/scheduling";

/** "subject start end" in epoch ms, joined with commas: thousands of holds travel much faster so than as rows or JSON. */
type Row = { readonly holds: string | null };

/**
 * The live holds of every room and device, of every clinician or the one asked for, and of one patient, on some days, overbooked
 * ones included: one statement. A held time that has expired holds nothing, whether or not it has been ended yet.
 * The days are widened by one on both sides, which covers every zone and a visit that began the day before.
 * @returns a subject's busy stretches in epoch ms; none for a subject that holds nothing
 */
export async function readBusy(tx: Tx, query: FactsQuery): Promise<(subjectId: string) => readonly Busy[]> {
  const { clinic, ranges, patientId = null, clinicianId = null, ignore = [], nowMs } = query;
  // Instants, not days: a cast beside the column would keep row-level security from using the index.
  const froms = ranges.map(({ from }) => `${addDays(from, -1)}T00:00Z`);
  const tos = ranges.map(({ to }) => `${addDays(to, 2)}T00:00Z`);
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT string_agg(concat_ws(' ', h.subject_id, (date_part('epoch', h.starts_at) * 1000)::bigint,
        (date_part('epoch', h.ends_at) * 1000)::bigint), ',') AS holds
    FROM unnest(${froms}::timestamptz[], ${tos}::timestamptz[]) AS asked(from_at, to_at)
    JOIN resource_hold h ON h.clinic_id = ${clinic.id}::uuid AND h.starts_at >= asked.from_at AND h.starts_at < asked.to_at
    WHERE h.live AND (h.patient_id IS NULL OR h.patient_id = ${patientId}::uuid)
      AND (h.member_id IS NULL OR ${clinicianId}::uuid IS NULL OR h.member_id = ${clinicianId}::uuid)
      AND coalesce(h.appointment_id, h.time_hold_id) <> ALL (${ignore}::uuid[])
      AND (h.time_hold_id IS NULL OR EXISTS (SELECT FROM time_hold t
        WHERE t.clinic_id = h.clinic_id AND t.id = h.time_hold_id AND t.expires_at > ${new Date(nowMs)}))`;
  const busy = bySubject(row?.holds ?? "");
  return (id) => busy.get(id) ?? [];
}

function bySubject(holds: string): Map<string, Busy[]> {
  const busy = new Map<string, Busy[]>();
  if (holds === "") return busy;
  for (const hold of holds.split(",")) {
    const [subjectId = "", start, end] = hold.split(" ");
    const own = busy.get(subjectId) ?? [];
    if (own.push({ startsAtMs: Number(start), endsAtMs: Number(end) }) === 1) busy.set(subjectId, own);
  }
  return busy;
}
