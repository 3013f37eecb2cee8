import { createHash } from "node:crypto";
import type { Tx } from "@/lib/db/transaction";

/**
 * The record of a visit as it is signed: who, when, what course and session, every step, what was done where and with what and how that
 * was put right, the consent reaffirmed and the numbing record, voided entries too. The same rows give the same text, whoever asks and
 * whenever; what a row does not say is left out, so that a column added later changes no record that was signed before.
 */
async function readContent(tx: Tx, clinicId: string, visitId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ content: string }[]>`
    SELECT jsonb_strip_nulls(jsonb_build_object(
      'visit', to_jsonb(v) - 'version' - 'ended_at' - 'end_kind' - 'end_reason',
      'steps', (SELECT jsonb_agg(to_jsonb(s) ORDER BY s.step) FROM visit_step s
        WHERE s.clinic_id = v.clinic_id AND s.visit_id = v.id),
      'treatment', (SELECT to_jsonb(t) FROM treatment t WHERE t.clinic_id = v.clinic_id AND t.visit_id = v.id),
      'zones', (SELECT jsonb_agg(to_jsonb(z) ORDER BY z.zone) FROM treatment t
        JOIN treatment_zone z ON z.clinic_id = t.clinic_id AND z.treatment_id = t.id
        WHERE t.clinic_id = v.clinic_id AND t.visit_id = v.id),
      'topicals', (SELECT jsonb_agg(to_jsonb(u) ORDER BY u.zone, u.place) FROM treatment t
        JOIN topical_used u ON u.clinic_id = t.clinic_id AND u.treatment_id = t.id
        WHERE t.clinic_id = v.clinic_id AND t.visit_id = v.id),
      'needles', (SELECT jsonb_agg(to_jsonb(n) ORDER BY n.id) FROM treatment t
        JOIN needle_used n ON n.clinic_id = t.clinic_id AND n.treatment_id = t.id
        WHERE t.clinic_id = v.clinic_id AND t.visit_id = v.id),
      'corrections', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.corrected_at, c.id) FROM treatment t
        JOIN treatment_correction c ON c.clinic_id = t.clinic_id AND c.treatment_id = t.id
        WHERE t.clinic_id = v.clinic_id AND t.visit_id = v.id),
      'reaffirmations', (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.id) FROM consent_reaffirmation r
        WHERE r.clinic_id = v.clinic_id AND r.visit_id = v.id),
      'anesthesia', (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.id) FROM anesthesia_checklist a
        WHERE a.clinic_id = v.clinic_id AND a.visit_id = v.id),
      'observations', (SELECT jsonb_agg(to_jsonb(o) ORDER BY o.id) FROM anesthesia_observation o
        WHERE o.clinic_id = v.clinic_id AND o.visit_id = v.id),
      'reactions', (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.id) FROM anesthesia_reaction x
        WHERE x.clinic_id = v.clinic_id AND x.visit_id = v.id)
    ))::text AS content
    FROM visit v WHERE v.clinic_id = ${clinicId}::uuid AND v.id = ${visitId}::uuid`;
  return rows[0]?.content ?? "";
}

/** The SHA-256, hex, of a visit's record as it stands: what a signature seals, and what it is held against later. */
export async function hashContent(tx: Tx, clinicId: string, visitId: string): Promise<string> {
  // Instants are written in the session's zone, whichever that is.
  await tx.$executeRaw`SELECT set_config('TimeZone', 'UTC', true)`;
  return createHash("sha256")
    .update(await readContent(tx, clinicId, visitId))
    .digest("hex");
}
