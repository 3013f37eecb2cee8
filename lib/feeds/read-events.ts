import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { FeedEvent } from "./feed-event";

/** Whose visits: exactly one of the three is set. */
type Whose = {
  readonly memberId: string | null;
  readonly resourceId: string | null;
  readonly patientId: string | null;
};

/** The visits of one calendar on some days, the cancelled ones with them, by start. One statement. */
export function readEvents(
  tx: Tx,
  clinicId: string,
  { memberId, resourceId, patientId }: Whose,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<FeedEvent[]> {
  return tx.$queryRaw<FeedEvent[]>`
    SELECT a.id, a.version, a.status::text AS status, (extract(epoch FROM a.changed_at) * 1000)::float8 AS "changedAtMs",
      (extract(epoch FROM a.starts_at) * 1000)::float8 AS "startsAtMs", (extract(epoch FROM a.ends_at) * 1000)::float8 AS "endsAtMs",
      (extract(epoch FROM coalesce(h.starts_at, a.starts_at)) * 1000)::float8 AS "treatmentAtMs",
      (extract(epoch FROM coalesce(h.ends_at, a.ends_at)) * 1000)::float8 AS "treatmentEndsAtMs",
      s.number::int AS number, course.sessions AS count, p.given_name AS "givenName", p.family_name AS "familyName",
      m.name AS "clinicianName", r.name AS "roomName", k.name AS "procedureName"
    FROM appointment a
    JOIN patient p ON p.clinic_id = a.clinic_id AND p.id = a.patient_id
    JOIN member m ON m.clinic_id = a.clinic_id AND m.id = a.member_id
    JOIN resource r ON r.clinic_id = a.clinic_id AND r.id = a.room_id
    JOIN plan_session s ON s.clinic_id = a.clinic_id AND s.id = a.plan_session_id
    JOIN treatment_plan t ON t.clinic_id = s.clinic_id AND t.id = s.plan_id
    JOIN procedure k ON k.clinic_id = t.clinic_id AND k.id = t.procedure_id
    LEFT JOIN appointment_phase h ON h.clinic_id = a.clinic_id AND h.appointment_id = a.id AND h.kind = 'treatment'
    CROSS JOIN LATERAL (SELECT count(*)::int AS sessions FROM plan_session o
      WHERE o.clinic_id = s.clinic_id AND o.plan_id = s.plan_id) AS course
    WHERE a.clinic_id = ${clinicId}::uuid AND a.day BETWEEN ${from}::date AND ${to}::date
      AND (a.member_id = ${memberId}::uuid OR a.room_id = ${resourceId}::uuid OR a.patient_id = ${patientId}::uuid)
    ORDER BY a.starts_at, a.id`;
}
