import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { BoardCardDto } from "@/lib/visits/get-board.schema";

type Phase = NonNullable<BoardCardDto["appointment"]>["phases"][number];

/** An anesthesia record as the board needs it. Instants in epoch ms. */
export type BoardCream = {
  readonly productId: string | null;
  readonly weightKg: number | null;
  readonly appliedAtMs: number | null;
  readonly removedAtMs: number | null;
  readonly wipedAtMs: number | null;
};

/** One person of the day. Instants in epoch ms. */
export type BoardRow = Pick<
  BoardCardDto,
  | "patientId"
  | "patientName"
  | "planId"
  | "planSessionId"
  | "sessionNumber"
  | "sessionCount"
  | "lengthHundredthsMm"
  | "clinicianName"
  | "roomName"
> & {
  readonly birthDate: Day;
  readonly protocolId: string;
  readonly appointmentId: string | null;
  readonly appointmentVersion: number;
  readonly status: NonNullable<BoardCardDto["appointment"]>["status"] | null;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly phases: readonly { readonly kind: Phase["kind"]; readonly from: number; readonly to: number }[];
  readonly visitId: string | null;
  readonly visitVersion: number;
  readonly visitDay: Day;
  readonly arrivedAtMs: number;
  readonly endedAtMs: number | null;
  readonly endKind: "signed" | "not_treated" | null;
  readonly steps: readonly string[];
  /** In the order they went on; one without a product says that none is used. */
  readonly creams: readonly BoardCream[];
  readonly treatedAtMs: number | null;
  /** A consent of the course was signed, reaches this day, and was not withdrawn. */
  readonly isConsented: boolean;
};

/**
 * Everybody of a day: who came, whatever became of it, whose record of an earlier day is still open, and who is booked and has not come.
 * One statement, however many they are.
 */
export function readBoard(tx: Tx, clinicId: string, day: Day): Promise<BoardRow[]> {
  return tx.$queryRaw<BoardRow[]>`
    WITH seat AS (
      SELECT v.appointment_id, v.id AS visit_id FROM visit v
      WHERE v.clinic_id = ${clinicId}::uuid AND (v.day = ${day}::date OR v.day < ${day}::date AND v.ended_at IS NULL)
      UNION ALL
      SELECT a.id, NULL FROM appointment a
      WHERE a.clinic_id = ${clinicId}::uuid AND a.day = ${day}::date AND a.status <> 'cancelled'
        AND NOT EXISTS (SELECT FROM visit o WHERE o.clinic_id = a.clinic_id AND o.appointment_id = a.id)
    )
    SELECT a.id AS "appointmentId", coalesce(a.version, 0) AS "appointmentVersion", a.status::text AS status,
      (extract(epoch FROM a.starts_at) * 1000)::float8 AS "startsAtMs", (extract(epoch FROM a.ends_at) * 1000)::float8 AS "endsAtMs",
      v.id AS "visitId", coalesce(v.version, 0) AS "visitVersion", v.day::text AS "visitDay",
      (extract(epoch FROM v.arrived_at) * 1000)::float8 AS "arrivedAtMs",
      (extract(epoch FROM v.ended_at) * 1000)::float8 AS "endedAtMs", v.end_kind::text AS "endKind",
      p.id AS "patientId", p.given_name || ' ' || p.family_name AS "patientName", p.birth_date::text AS "birthDate",
      s.plan_id AS "planId", s.id AS "planSessionId", s.number::int AS "sessionNumber",
      (SELECT count(*)::int FROM plan_session o WHERE o.clinic_id = s.clinic_id AND o.plan_id = s.plan_id) AS "sessionCount",
      coalesce(t.deepest_length_hundredths_mm, s.length_hundredths_mm) AS "lengthHundredthsMm", c.protocol_id AS "protocolId",
      m.name AS "clinicianName", r.name AS "roomName", phase.phases, step.steps, cream.creams,
      (extract(epoch FROM t.created_at) * 1000)::float8 AS "treatedAtMs",
      EXISTS (SELECT FROM consent k WHERE k.clinic_id = s.clinic_id AND k.plan_id = s.plan_id
        AND k.valid_until >= ${day}::date AND NOT EXISTS (SELECT FROM consent_withdrawal w WHERE w.clinic_id = k.clinic_id
          AND w.consent_id = k.id AND w.scope = 'treatment')) AS "isConsented"
    FROM seat
    LEFT JOIN appointment a ON a.clinic_id = ${clinicId}::uuid AND a.id = seat.appointment_id
    LEFT JOIN visit v ON v.clinic_id = ${clinicId}::uuid AND v.id = seat.visit_id
    JOIN plan_session s ON s.clinic_id = ${clinicId}::uuid AND s.id = coalesce(v.plan_session_id, a.plan_session_id)
    JOIN treatment_plan c ON c.clinic_id = s.clinic_id AND c.id = s.plan_id
    JOIN patient p ON p.clinic_id = s.clinic_id AND p.id = coalesce(v.patient_id, a.patient_id)
    JOIN member m ON m.clinic_id = s.clinic_id AND m.id = coalesce(v.member_id, a.member_id)
    LEFT JOIN resource r ON r.clinic_id = a.clinic_id AND r.id = a.room_id
    LEFT JOIN treatment t ON t.clinic_id = s.clinic_id AND t.plan_session_id = s.id
    CROSS JOIN LATERAL (SELECT coalesce(json_agg(json_build_object('kind', h.kind,
        'from', (extract(epoch FROM h.starts_at) * 1000)::bigint, 'to', (extract(epoch FROM h.ends_at) * 1000)::bigint)
        ORDER BY h.starts_at), '[]') AS phases
      FROM appointment_phase h WHERE h.clinic_id = a.clinic_id AND h.appointment_id = a.id) AS phase
    CROSS JOIN LATERAL (SELECT coalesce(json_agg(d.step), '[]') AS steps
      FROM visit_step d WHERE d.clinic_id = v.clinic_id AND d.visit_id = v.id) AS step
    CROSS JOIN LATERAL (SELECT coalesce(json_agg(json_build_object('productId', n.product_id, 'weightKg', n.weight_kg,
        'appliedAtMs', (extract(epoch FROM n.applied_at) * 1000)::bigint, 'removedAtMs', (extract(epoch FROM n.removed_at) * 1000)::bigint,
        'wipedAtMs', (extract(epoch FROM n.wiped_off_at) * 1000)::bigint) ORDER BY n.created_at, n.id), '[]') AS creams
      FROM anesthesia_checklist n WHERE n.clinic_id = v.clinic_id AND n.visit_id = v.id AND n.voided_at IS NULL) AS cream
    ORDER BY coalesce(a.starts_at, v.arrived_at), s.id`;
}
