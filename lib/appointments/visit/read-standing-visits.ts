import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { Phases, StandingVisit } from "@/lib/scheduling";

/** Whose and which visits are asked for; what is not named is not asked about. Days are days of the visits, both included. */
export type VisitScope = {
  readonly from?: Day | undefined;
  readonly to?: Day | null | undefined;
  readonly clinicianId?: string | undefined;
  /** A room or a device. */
  readonly resourceId?: string | undefined;
  readonly procedureId?: string | undefined;
};

/** A booked visit as its rosters judge it, with what a list of visits says of it. */
export type BookedStandingVisit = StandingVisit & {
  readonly day: Day;
  readonly patient: { readonly id: string; readonly name: string };
  readonly planId: string;
  readonly planSessionId: string;
  readonly sessionNumber: number;
};

type Row = Omit<BookedStandingVisit, "phases"> & Phases;

/** The booked visits that lie ahead, by start: of the whole clinic, or of one person, thing, procedure or span of days. One statement. */
export async function readStandingVisits(
  tx: Tx,
  clinicId: string,
  nowMs: number,
  { from, to, clinicianId, resourceId, procedureId }: VisitScope = {},
): Promise<BookedStandingVisit[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.day::text AS day, (extract(epoch FROM a.starts_at) * 1000)::float8 AS "startsAtMs",
      json_build_object('id', c.id, 'name', c.name) AS procedure,
      json_build_object('id', m.id, 'name', m.name) AS clinician,
      json_build_object('id', r.id, 'name', r.name) AS room,
      CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END AS device,
      json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name) AS patient,
      s.plan_id AS "planId", s.id AS "planSessionId", s.number::int AS "sessionNumber",
      a.buffer_before_min AS "bufferBeforeMin", a.buffer_after_min AS "bufferAfterMin", minutes.*
    FROM appointment a
    JOIN plan_session s ON s.clinic_id = a.clinic_id AND s.id = a.plan_session_id
    JOIN treatment_plan t ON t.clinic_id = s.clinic_id AND t.id = s.plan_id
    JOIN procedure c ON c.clinic_id = t.clinic_id AND c.id = t.procedure_id
    JOIN patient p ON p.clinic_id = a.clinic_id AND p.id = a.patient_id
    JOIN member m ON m.clinic_id = a.clinic_id AND m.id = a.member_id
    JOIN resource r ON r.clinic_id = a.clinic_id AND r.id = a.room_id
    LEFT JOIN resource d ON d.clinic_id = a.clinic_id AND d.id = a.device_id
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(lasts) FILTER (WHERE kind = 'numbing'), 0)::int AS "numbingMin",
        coalesce(sum(lasts) FILTER (WHERE kind = 'treatment'), 0)::int AS "treatmentMin",
        coalesce(sum(lasts) FILTER (WHERE kind = 'recovery'), 0)::int AS "recoveryMin",
        coalesce(sum(lasts) FILTER (WHERE kind = 'changeover'), 0)::int AS "changeoverMin"
      FROM (SELECT h.kind, extract(epoch FROM h.ends_at - h.starts_at) / 60 AS lasts FROM appointment_phase h
        WHERE h.clinic_id = a.clinic_id AND h.appointment_id = a.id) AS phase) AS minutes
    WHERE a.clinic_id = ${clinicId}::uuid AND a.status = 'booked' AND a.starts_at > ${new Date(nowMs)}::timestamptz
      AND (${from ?? null}::date IS NULL OR a.day >= ${from ?? null}::date)
      AND (${to ?? null}::date IS NULL OR a.day <= ${to ?? null}::date)
      AND (${clinicianId ?? null}::uuid IS NULL OR a.member_id = ${clinicianId ?? null}::uuid)
      AND (${resourceId ?? null}::uuid IS NULL OR ${resourceId ?? null}::uuid IN (a.room_id, a.device_id))
      AND (${procedureId ?? null}::uuid IS NULL OR t.procedure_id = ${procedureId ?? null}::uuid)
    ORDER BY a.starts_at, a.id`;
  return rows.map(
    ({ numbingMin, treatmentMin, recoveryMin, changeoverMin, bufferBeforeMin, bufferAfterMin, ...visit }) => ({
      ...visit,
      phases: { numbingMin, treatmentMin, recoveryMin, changeoverMin, bufferBeforeMin, bufferAfterMin },
    }),
  );
}
