import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";

/** A clinic with a patient and a plan of four sessions of 0.5 mm on cheeks and chin; calls by everybody who has a say. */
export async function arrangeConsent(options: Partial<Parameters<typeof makePlan>[1]> = {}) {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic, { givenName: "Zoë", familyName: "Núñez" });
  const plan = await makePlan(clinic, { patient, ...options });
  const { actors } = clinic;
  return {
    clinic,
    clinicId: clinic.clinic.id,
    patient,
    plan,
    by: { actor: actors.clinician, clock },
    prescriber: { actor: actors.prescriber, clock },
    owner: { actor: actors.owner, clock },
    desk: { actor: actors.desk, clock },
    asPatient: { actor: actors.patientOf(patient), clock },
  };
}
