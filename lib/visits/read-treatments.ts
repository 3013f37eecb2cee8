import type { Tx } from "@/lib/db/transaction";
import type { TreatmentDto } from "./treatment.schema";

/** What was done in the sessions of a course, latest first, with zones and needles. One statement. */
export function readTreatments(tx: Tx, clinicId: string, planId: string): Promise<TreatmentDto[]> {
  return tx.$queryRaw<TreatmentDto[]>`
    SELECT t.id, t.visit_id AS "visitId", s.number::int AS "sessionNumber", t.performed_on::text AS "performedOn",
      to_char(t.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "startedAt", m.name AS "clinicianName",
      t.outcome::text AS outcome, t.deepest_length_hundredths_mm AS "deepestLengthHundredthsMm", t.zones,
      (SELECT coalesce(json_agg(json_build_object('zone', z.zone, 'deviceKind', z.device_kind,
          'lengthSetHundredthsMm', z.length_set_hundredths_mm, 'deepestLengthHundredthsMm', z.deepest_length_hundredths_mm,
          'passes', json_build_object('horizontal', z.passes_horizontal, 'vertical', z.passes_vertical, 'diagonal', z.passes_diagonal),
          'stamping', z.stamping, 'pressure', z.pressure, 'endpoint', z.endpoint, 'bleeding', z.bleeding,
          'reaction', z.reaction, 'note', z.note, 'topicals', coalesce(
            (SELECT json_agg(json_build_object('productId', u.product_id, 'name', u.name, 'sterile', u.sterile, 'approved', u.approved,
                'lot', u.lot) ORDER BY u.place)
              FROM topical_used u WHERE u.clinic_id = z.clinic_id AND u.treatment_id = z.treatment_id AND u.zone = z.zone),
            (SELECT json_agg(json_build_object('productId', NULL, 'name', name, 'sterile', NULL, 'approved', NULL, 'lot', NULL))
              FROM unnest(z.topicals) AS name), '[]')) ORDER BY array_position(t.zones, z.zone)), '[]')
        FROM treatment_zone z WHERE z.clinic_id = t.clinic_id AND z.treatment_id = t.id) AS "zoneRecords",
      (SELECT coalesce(json_agg(json_build_object('kind', n.kind, 'manufacturer', n.manufacturer, 'lot', n.lot,
          'serial', n.serial, 'expiresOn', n.expires_on, 'needles', n.needles) ORDER BY n.id), '[]')
        FROM needle_used n WHERE n.clinic_id = t.clinic_id AND n.treatment_id = t.id) AS needles
    FROM treatment t
    JOIN plan_session s ON s.clinic_id = t.clinic_id AND s.id = t.plan_session_id
    JOIN member m ON m.clinic_id = t.clinic_id AND m.id = t.member_id
    WHERE t.clinic_id = ${clinicId}::uuid AND s.plan_id = ${planId}::uuid
    ORDER BY t.performed_on DESC, t.created_at DESC`;
}
