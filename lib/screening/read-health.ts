import type { Tx } from "@/lib/db/transaction";
import type { StandingAnswer } from "./answers.schema";

/** What the record says of one patient's health: the latest answer to each question, the latest of each fact. */
export type HealthRecord = {
  readonly answers: readonly StandingAnswer[];
  /** Fitzpatrick skin type, 1 to 6. */
  readonly fitzpatrick: number | null;
  readonly sensitivity: "normal" | "sensitive" | "very_sensitive" | null;
  readonly weightKg: number | null;
  readonly medicines: readonly string[];
  readonly allergies: readonly string[];
  /** The calendar day of the latest full questionnaire, and of the latest of any kind; null when there is none. */
  readonly fullOn: string | null;
  readonly lastOn: string | null;
};

type Row = HealthRecord & { readonly patientId: string };

/**
 * The health record of some patients: what was answered last counts, question by question and fact by fact. One statement.
 * @returns by patient; none for a patient who never answered anything
 */
export async function readHealth(
  tx: Tx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, HealthRecord>> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH asked AS (
      SELECT * FROM screening s WHERE s.clinic_id = ${clinicId}::uuid AND s.patient_id = ANY(${patientIds}::uuid[])
    ), standing AS (
      SELECT DISTINCT ON (s.patient_id, a.question) s.patient_id, a.question, a.applies, a.until, a.zones, a.note,
        s.answered_on, s.id AS screening_id, c.role
      FROM asked s
      JOIN screening_answer a ON a.clinic_id = s.clinic_id AND a.screening_id = s.id
      LEFT JOIN screening_confirmation c ON c.clinic_id = a.clinic_id AND c.screening_id = a.screening_id AND c.question = a.question
      ORDER BY s.patient_id, a.question, s.answered_at DESC, s.id DESC
    )
    SELECT p.patient_id AS "patientId", p."fullOn", p."lastOn", p.fitzpatrick, p.sensitivity, p."weightKg",
      coalesce(p.medicines, '[]')::json AS medicines, coalesce(p.allergies, '[]')::json AS allergies,
      (SELECT coalesce(json_agg(json_build_object('question', a.question, 'applies', a.applies, 'until', a.until,
          'zones', coalesce(a.zones, '{}'), 'note', a.note, 'answeredOn', a.answered_on, 'screeningId', a.screening_id,
          'confirmedBy', a.role) ORDER BY a.question), '[]')
        FROM standing a WHERE a.patient_id = p.patient_id) AS answers
    FROM (
      SELECT patient_id, max(answered_on) FILTER (WHERE kind = 'full')::text AS "fullOn", max(answered_on)::text AS "lastOn",
        (array_agg(fitzpatrick ORDER BY answered_at DESC, id DESC) FILTER (WHERE fitzpatrick IS NOT NULL))[1]::int AS fitzpatrick,
        (array_agg(sensitivity::text ORDER BY answered_at DESC, id DESC) FILTER (WHERE sensitivity IS NOT NULL))[1] AS sensitivity,
        (array_agg(weight_kg ORDER BY answered_at DESC, id DESC) FILTER (WHERE weight_kg IS NOT NULL))[1]::float8 AS "weightKg",
        (array_agg(to_json(medicines)::text ORDER BY answered_at DESC, id DESC) FILTER (WHERE medicines IS NOT NULL))[1] AS medicines,
        (array_agg(to_json(allergies)::text ORDER BY answered_at DESC, id DESC) FILTER (WHERE allergies IS NOT NULL))[1] AS allergies
      FROM asked GROUP BY patient_id
    ) AS p`;
  return new Map(rows.map(({ patientId, ...record }) => [patientId, record]));
}
