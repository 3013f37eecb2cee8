import type { Tx } from "@/lib/db/transaction";
import type { VisitDto } from "./get-visit.schema";
import type { VisitRow } from "./read-visit";

/** Reactions noted at a patient's other visits, to a needling on a zone or to an anesthetic, latest first. One statement. */
export function readEvents(
  tx: Tx,
  clinicId: string,
  { id: visitId, patientId }: Pick<VisitRow, "id" | "patientId">,
): Promise<VisitDto["events"]> {
  return tx.$queryRaw<VisitDto["events"]>`
    SELECT event.on_day::text AS "on", event.kind, event.zone, event.what FROM (
      SELECT t.performed_on AS on_day, 'needling' AS kind, z.zone, z.reaction AS what
      FROM treatment t JOIN treatment_zone z ON z.clinic_id = t.clinic_id AND z.treatment_id = t.id
      WHERE t.clinic_id = ${clinicId}::uuid AND t.patient_id = ${patientId}::uuid AND t.visit_id <> ${visitId}::uuid
        AND z.reaction IS NOT NULL
      UNION ALL
      SELECT v.day, 'anesthetic', NULL, array_to_string(r.signs, '; ')
      FROM anesthesia_reaction r JOIN visit v ON v.clinic_id = r.clinic_id AND v.id = r.visit_id
      WHERE r.clinic_id = ${clinicId}::uuid AND v.patient_id = ${patientId}::uuid AND v.id <> ${visitId}::uuid) AS event
    ORDER BY event.on_day DESC, event.kind, event.zone, event.what`;
}
