import type { PlacedVisit } from "@/lib/appointments/visit/visit-rows";
import type { Tx } from "@/lib/db/transaction";

/** An appointment as it stands, with its own durations and buffers. */
export type Visit = PlacedVisit & {
  readonly version: number;
  readonly status: "booked" | "arrived" | "completed" | "cancelled" | "no_show";
  readonly planId: string;
};

type Row = Omit<Visit, "phases" | "overbook"> &
  Visit["phases"] & { readonly overbookReason: string | null; readonly overbookedById: string | null };

/** One appointment with its course's plan and the minutes of its phases and buffers; null when the clinic has none of this id. One statement. */
export async function loadVisit(tx: Tx, clinicId: string, id: string): Promise<Visit | null> {
  const [visit = null] = await loadVisits(tx, clinicId, [id]);
  return visit;
}

/** `loadVisit` for several: those the clinic has, in no particular order. One statement. */
export async function loadVisits(tx: Tx, clinicId: string, ids: readonly string[]): Promise<Visit[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.version, a.status::text AS status, s.plan_id AS "planId", a.plan_session_id AS "planSessionId",
      a.patient_id AS "patientId", a.member_id AS "clinicianId", a.room_id AS "roomId",
      a.overbook_reason AS "overbookReason", a.overbooked_by AS "overbookedById",
      a.device_id AS "deviceId", a.buffer_before_min AS "bufferBeforeMin", a.buffer_after_min AS "bufferAfterMin",
      (extract(epoch FROM a.starts_at) * 1000)::float8 AS "startsAtMs", minutes.*
    FROM appointment a
    JOIN plan_session s ON s.clinic_id = a.clinic_id AND s.id = a.plan_session_id
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(lasts) FILTER (WHERE kind = 'numbing'), 0)::int AS "numbingMin",
        coalesce(sum(lasts) FILTER (WHERE kind = 'treatment'), 0)::int AS "treatmentMin",
        coalesce(sum(lasts) FILTER (WHERE kind = 'recovery'), 0)::int AS "recoveryMin",
        coalesce(sum(lasts) FILTER (WHERE kind = 'changeover'), 0)::int AS "changeoverMin"
      FROM (SELECT p.kind, extract(epoch FROM p.ends_at - p.starts_at) / 60 AS lasts FROM appointment_phase p
        WHERE p.clinic_id = a.clinic_id AND p.appointment_id = a.id) AS phase) AS minutes
    WHERE a.clinic_id = ${clinicId}::uuid AND a.id = ANY(${ids}::uuid[])`;
  return rows.map(visitOf);
}

function visitOf({ overbookReason: reason, overbookedById: byId, ...row }: Row): Visit {
  const { numbingMin, treatmentMin, recoveryMin, changeoverMin, bufferBeforeMin, bufferAfterMin, ...visit } = row;
  const phases = { numbingMin, treatmentMin, recoveryMin, changeoverMin, bufferBeforeMin, bufferAfterMin };
  return { ...visit, phases, overbook: reason === null || byId === null ? null : { reason, byId } };
}
