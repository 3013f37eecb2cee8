import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { command } from "@/lib/operation/command";
import { notFound, stale } from "@/lib/operation/refusal";
import { patientSchema } from "./patient-fields.schema";
import { patientValues, patientView } from "./patient-values";
import { refusePatient } from "./refuse-patient";
import { updatePatientSchema } from "./update-patient.schema";

/** Changes a patient's particulars, all of them at once, on the version that was read. */
export const updatePatient = command({
  name: "patient.update-patient",
  summary: "Change a patient's particulars",
  http: "PUT /patients/{patientId}",
  allow: ["owner", "clinician", "front_desk"],
  live: "day",
  input: updatePatientSchema,
  output: patientSchema,
  async run({ tx, actor, clock, audit }, input) {
    const { patientId, version } = input;
    const clinicId = actor.clinic.id;
    const today = dayOf(clock.now(), actor.clinic.zone);
    const where = { clinicId_id: { clinicId, id: patientId } };
    const before = await tx.patient.findUnique({ where });
    if (before === null) return notFound("patient");
    if (before.version !== version) return stale("patient", before.version);
    const refusal = await refusePatient(tx, clinicId, input, today, patientId);
    if (refusal !== null) return refusal;
    const data = { ...patientValues(input), version: { increment: 1 } };
    const { count } = await tx.patient.updateMany({ where: { clinicId, id: patientId, version }, data });
    const row = await tx.patient.findUniqueOrThrow({ where });
    if (count === 0) return stale("patient", row.version);
    const after = patientView(row, today);
    audit({ subjectId: patientId, patientId, before: patientView(before, today), after });
    return ok(after);
  },
});
