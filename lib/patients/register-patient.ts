import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { patientSchema } from "./patient-fields.schema";
import { patientValues, patientView } from "./patient-values";
import { refusePatient } from "./refuse-patient";
import { registerPatientSchema } from "./register-patient.schema";

/** Registers a patient. Refuses a probable duplicate (same name and birth date) until it is confirmed to be somebody else. */
export const registerPatient = command({
  name: "patient.register-patient",
  summary: "Register a patient",
  http: "POST /patients",
  allow: ["owner", "clinician", "front_desk"],
  input: registerPatientSchema,
  output: patientSchema,
  async run({ tx, actor, clock, audit }, input) {
    const clinicId = actor.clinic.id;
    const now = clock.now();
    const today = dayOf(now, actor.clinic.zone);
    const refusal = await refusePatient(tx, clinicId, input, today);
    if (refusal !== null) return refusal;
    const createdAt = new Date(now.epochMilliseconds);
    const row = await tx.patient.create({ data: { clinicId, id: newId(), ...patientValues(input), createdAt } });
    const patient = patientView(row, today);
    audit({ subjectId: patient.id, patientId: patient.id, after: patient });
    return ok(patient);
  },
});
