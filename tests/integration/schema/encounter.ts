import { pool } from "@/lib/db/pool";
import { newId } from "@/lib/kernel/id";
import { makeClinic } from "../../factories/clinic";
import { makeConsent } from "../../factories/consent";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";

const day = "2027-02-01";
const stepsBefore =
  "identity_recheck,contraindications_clear,consent_reaffirmed,photos_before,anesthesia_recorded,antisepsis";

/** The statements of a visit on 1 February 2027 that can be needled and signed, as the owner of the database would write them. */
export async function arrangeEncounter() {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient });
  const [clinicId, memberId, visitId, treatmentId] = [clinic.clinic.id, clinic.clinician.id, newId(), newId()];
  const [session, second] = [plan.sessions[0]?.id ?? "", plan.sessions[1]?.id ?? ""];
  const { id: consentId } = await makeConsent(clinic, { planId: plan.id });
  const cream =
    "product_id, lot, expires_on, grams, area_cm2, zones, skin_intact, occlusion, applied_at, applied_by, read_back";
  const sql = {
    visit: `INSERT INTO visit (clinic_id, id, patient_id, plan_session_id, member_id, arrived_at, day)
      VALUES ('${clinicId}', '${visitId}', '${patient.id}', '${session}', '${memberId}', '${day}T09:00Z', '${day}')`,
    steps: `INSERT INTO visit_step (clinic_id, visit_id, step, member_id, done_at)
      SELECT '${clinicId}', '${visitId}', step, '${memberId}', '${day}T09:10Z' FROM unnest('{${stepsBefore}}'::text[]) AS step`,
    reaffirmed: `INSERT INTO consent_reaffirmation (clinic_id, id, visit_id, consent_id, at, by_name, member_id)
      VALUES ('${clinicId}', '${newId()}', '${visitId}', '${consentId}', '${day}T09:05Z', 'Pia', '${memberId}')`,
    numbing: `INSERT INTO anesthesia_checklist (clinic_id, id, visit_id, not_used_reason)
      VALUES ('${clinicId}', '${newId()}', '${visitId}', 'The patient declined')`,
    cream: `INSERT INTO anesthesia_checklist (clinic_id, id, visit_id, ${cream})
      VALUES ('${clinicId}', '${newId()}', '${visitId}', 'lmx4', 'C1', '${day}', 10, 100, '{cheeks_chin}', true, 'none', '${day}T09:10Z', '${memberId}', true)`,
    removed: `UPDATE anesthesia_checklist SET removed_at = '${day}T09:40Z', removed_by = '${memberId}' WHERE visit_id = '${visitId}'`,
    wiped: `UPDATE anesthesia_checklist SET wiped_off_at = '${day}T09:42Z', wiped_by = '${memberId}' WHERE visit_id = '${visitId}'`,
    treatment: `INSERT INTO treatment (clinic_id, id, visit_id, origin, patient_id, plan_session_id, member_id, performed_on,
        deepest_length_hundredths_mm, zones, outcome)
      VALUES ('${clinicId}', '${treatmentId}', '${visitId}', 'visit', '${patient.id}', '${session}', '${memberId}', '${day}', 50, '{cheeks_chin}', 'completed')`,
    zone: `INSERT INTO treatment_zone (clinic_id, treatment_id, zone, device_kind, length_set_hundredths_mm, deepest_length_hundredths_mm,
        passes_horizontal, passes_vertical, passes_diagonal, stamping, pressure, endpoint, bleeding, topicals)
      VALUES ('${clinicId}', '${treatmentId}', 'cheeks_chin', 'roller', 50, 50, 5, 5, 5, false, 'light', 'erythema', 'none', '{}')`,
    needle: `INSERT INTO needle_used (clinic_id, id, treatment_id, kind, lot, serial, expires_on, sterile)
      VALUES ('${clinicId}', '${newId()}', '${treatmentId}', 'roller', 'L1', 'S1', '${day}', true)`,
    signed: `UPDATE visit SET ended_at = '${day}T11:00Z', end_kind = 'signed' WHERE id = '${visitId}'`,
    signature: `INSERT INTO visit_signature (clinic_id, visit_id, member_id, name, signed_at, statement, content_hash)
      VALUES ('${clinicId}', '${visitId}', '${memberId}', 'Carl', '${day}T11:00Z', 'As it was', repeat('a', 64))`,
    untreated: `UPDATE visit SET ended_at = '${day}T11:00Z', end_kind = 'not_treated', end_reason = 'A cold sore' WHERE id = '${visitId}'`,
    addendum: `INSERT INTO visit_addendum (clinic_id, id, visit_id, member_id, name, added_at, text)
      VALUES ('${clinicId}', '${newId()}', '${visitId}', '${memberId}', 'Carl', '${day}T12:00Z', 'Called: all well')`,
  };
  const needled = [sql.visit, sql.steps, sql.reaffirmed, sql.numbing, sql.treatment, sql.zone, sql.needle];
  const ids = { clinicId, memberId, visitId, treatmentId, session, second, consentId, patientId: patient.id };
  return { clinic, plan, ...ids, sql, needled, signedOff: [...needled, sql.signature, sql.signed] };
}

/** The constraint by which the database refuses statements run in one transaction by its owner; null when it takes them. */
export async function refusedBy(...statements: readonly string[]): Promise<string | null> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    for (const statement of statements) await client.query(statement);
    await client.query("COMMIT");
    return null;
  } catch (error) {
    await client.query("ROLLBACK");
    const { constraint } = error as { readonly constraint?: string };
    if (constraint === undefined) throw error;
    return constraint;
  } finally {
    client.release();
  }
}
