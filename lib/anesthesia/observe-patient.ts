import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { actingMember } from "@/lib/plans/acting-member";
import { openVisit } from "@/lib/visits/open-visit";
import { observedSchema, observePatientSchema } from "./observe-patient.schema";

/** Notes how a patient is before, during or after numbing, or what they were told about numb skin. Added to, never changed. */
export const observePatient = command({
  name: "anesthesia.observe-patient",
  summary: "Note how a patient is around the numbing",
  http: "POST /visits/{visitId}/observations",
  allow: ["clinician"],
  live: "day",
  input: observePatientSchema,
  output: observedSchema,
  async run({ tx, actor, clock, audit, touch }, { visitId, phase, text }) {
    const member = actingMember(actor);
    const clinicId = member.clinic.id;
    const opened = await openVisit(tx, clinicId, visitId);
    if (!opened.ok) return opened;
    const { visit } = opened.value;
    const id = newId();
    const notedAt = new Date(clock.now().epochMilliseconds);
    await tx.anesthesiaObservation.create({
      data: { clinicId, id, visitId, phase, text, memberId: member.memberId, notedAt },
    });
    touch(visit.day);
    audit({ subjectId: visit.id, patientId: visit.patientId, after: { id, phase, text } });
    return ok({ visitId, id });
  },
});
