import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { StepId } from "@/lib/rules";

/** A step as it was done. Instants are ISO 8601 in UTC. */
export type DoneStep = {
  readonly step: StepId;
  readonly doneAt: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly note: string | null;
  readonly data: unknown;
};

/** An encounter as it stands. */
export type VisitRow = {
  readonly id: string;
  readonly version: number;
  readonly patientId: string;
  readonly planId: string;
  readonly planSessionId: string;
  readonly appointmentId: string | null;
  readonly memberId: string;
  readonly memberName: string;
  readonly arrivedAt: string;
  readonly day: Day;
  readonly endedAt: string | null;
  readonly endKind: "signed" | "not_treated" | null;
  readonly endReason: string | null;
  /** In the order they were done. */
  readonly steps: readonly DoneStep[];
  /** Whether skin was numbed; null: nobody has said yet. */
  readonly anesthesia: "given" | "not_used" | null;
  /** The numbing record says only that the needle that was recorded needs none; nobody gave a reason. */
  readonly isNumbingFilled: boolean;
  /** Ids of the anesthetics used. */
  readonly anesthetics: readonly string[];
  /** Cream that is still on the skin, or was not wiped off. */
  readonly isNumbing: boolean;
  readonly treatmentId: string | null;
};

type Row = Omit<VisitRow, "arrivedAt" | "endedAt"> & { readonly arrivedAt: Date; readonly endedAt: Date | null };

/** One encounter with its steps; null when the clinic has none of this id. One statement. */
export async function readVisit(tx: Tx, clinicId: string, visitId: string): Promise<VisitRow | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT v.id, v.version, v.patient_id AS "patientId", s.plan_id AS "planId", v.plan_session_id AS "planSessionId",
      v.appointment_id AS "appointmentId", v.member_id AS "memberId", m.name AS "memberName", v.arrived_at AS "arrivedAt",
      v.day::text AS day, v.ended_at AS "endedAt", v.end_kind::text AS "endKind", v.end_reason AS "endReason",
      numbing.*, t.id AS "treatmentId",
      (SELECT coalesce(json_agg(json_build_object('step', d.step, 'memberId', d.member_id, 'memberName', dm.name,
          'doneAt', to_char(d.done_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'note', d.note, 'data', d.data)
          ORDER BY d.done_at, array_position(${sequence}::text[], d.step)), '[]')
        FROM visit_step d JOIN member dm ON dm.clinic_id = d.clinic_id AND dm.id = d.member_id
        WHERE d.clinic_id = v.clinic_id AND d.visit_id = v.id) AS steps
    FROM visit v
    JOIN plan_session s ON s.clinic_id = v.clinic_id AND s.id = v.plan_session_id
    JOIN member m ON m.clinic_id = v.clinic_id AND m.id = v.member_id
    LEFT JOIN treatment t ON t.clinic_id = v.clinic_id AND t.visit_id = v.id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN bool_or(a.not_used_reason IS NULL) THEN 'given' WHEN count(*) > 0 THEN 'not_used' END AS anesthesia,
        coalesce(array_agg(DISTINCT a.product_id) FILTER (WHERE a.product_id IS NOT NULL), '{}') AS anesthetics,
        coalesce(bool_or(a.not_used_reason IS NULL AND (a.removed_at IS NULL OR a.wiped_off_at IS NULL)), false) AS "isNumbing",
        coalesce(bool_and(a.not_used_reason IS NOT NULL AND a.signed_by IS NULL), false) AS "isNumbingFilled"
      FROM anesthesia_checklist a WHERE a.clinic_id = v.clinic_id AND a.visit_id = v.id AND a.voided_at IS NULL) AS numbing
    WHERE v.clinic_id = ${clinicId}::uuid AND v.id = ${visitId}::uuid`;
  const [row] = rows;
  if (row === undefined) return null;
  return { ...row, arrivedAt: row.arrivedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null };
}

/** What comes first of two steps done in the same moment. */
const sequence: readonly StepId[] = [
  ...(["identity_recheck", "contraindications_clear", "consent_reaffirmed", "photos_before"] as const),
  ...(["anesthesia_recorded", "anesthesia_removed", "antisepsis", "rolling", "stamping"] as const),
  ...(["photos_after", "aftercare_given"] as const),
];
