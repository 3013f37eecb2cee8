import type { Tx } from "@/lib/db/transaction";
import type { ConsentChange } from "@/lib/rules";
import type { OpenVisit } from "./open-visit";

type Row = { readonly questions: readonly string[]; readonly medicines: readonly string[]; readonly reacted: boolean };

/**
 * What has come up in a patient's health since an instant, such as the one a consent was signed at: what is answered with yes now and
 * was not then, medicines that were not named then, and an adverse event: a reaction to an anesthetic, or one that was noted on a zone at
 * another visit. One statement.
 * @param until what came up after this instant is left out; null: nothing is
 */
export async function readChanges(
  tx: Tx,
  clinicId: string,
  { course: { patient, protocol }, visit }: Pick<OpenVisit, "course" | "visit">,
  since: string,
  until: string | null = null,
): Promise<ConsentChange[]> {
  const [row] = await tx.$queryRaw<Row[]>`
    WITH asked AS (SELECT * FROM screening s WHERE s.clinic_id = ${clinicId}::uuid AND s.patient_id = ${patient.id}::uuid
      AND (${until}::timestamptz IS NULL OR s.answered_at <= ${until}::timestamptz)),
    answers AS (
      SELECT a.question, a.applies, s.answered_at, s.id FROM asked s
      JOIN screening_answer a ON a.clinic_id = s.clinic_id AND a.screening_id = s.id),
    latest AS (SELECT DISTINCT ON (question) * FROM answers ORDER BY question, answered_at DESC, id DESC),
    before AS (SELECT DISTINCT ON (question) * FROM answers WHERE answered_at <= ${since}::timestamptz
      ORDER BY question, answered_at DESC, id DESC)
    SELECT
      (SELECT coalesce(array_agg(l.question), '{}') FROM latest l LEFT JOIN before b USING (question)
        WHERE l.applies AND l.answered_at > ${since}::timestamptz AND NOT coalesce(b.applies, false)) AS questions,
      (SELECT coalesce(array_agg(m), '{}') FROM unnest((SELECT medicines FROM asked ORDER BY answered_at DESC, id DESC LIMIT 1)) AS m
        WHERE m <> ALL (coalesce((SELECT medicines FROM asked WHERE answered_at <= ${since}::timestamptz
          ORDER BY answered_at DESC, id DESC LIMIT 1), '{}'))) AS medicines,
      EXISTS (SELECT FROM anesthesia_reaction r JOIN visit v ON v.clinic_id = r.clinic_id AND v.id = r.visit_id
        WHERE r.clinic_id = ${clinicId}::uuid AND v.patient_id = ${patient.id}::uuid AND r.recorded_at > ${since}::timestamptz
          AND (${until}::timestamptz IS NULL OR r.recorded_at <= ${until}::timestamptz))
      OR EXISTS (SELECT FROM treatment_zone z JOIN treatment t ON t.clinic_id = z.clinic_id AND t.id = z.treatment_id
        WHERE z.clinic_id = ${clinicId}::uuid AND t.patient_id = ${patient.id}::uuid AND z.reaction IS NOT NULL
          AND t.visit_id <> ${visit.id}::uuid AND t.created_at > ${since}::timestamptz
          AND (${until}::timestamptz IS NULL OR t.created_at <= ${until}::timestamptz)) AS reacted`;
  const { questions = [], medicines = [], reacted = false } = row ?? {};
  const known = protocol.screening.contraindications.filter(({ id }) => questions.includes(id));
  const changes: ConsentChange[] = [];
  if (known.some(({ id }) => id === "pregnancy")) changes.push("pregnancy");
  if (known.some(({ id, severity }) => id !== "pregnancy" && severity !== "info")) changes.push("contraindication");
  if (medicines.length > 0) changes.push("medicine");
  if (reacted) changes.push("adverse_event");
  return changes;
}
