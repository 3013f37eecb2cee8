import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { loadCourses } from "@/lib/plans/load-course";
import { planView } from "@/lib/plans/plan-view";
import { getPatientSchema, patientRecordSchema } from "./get-patient.schema";
import { patientView } from "./patient-values";
import { readAppointments, readPortal, readTreatments } from "./read-record";

/** A patient's record: particulars, courses as they stand today, appointments, visits, and access to the portal. */
export const getPatient = query({
  name: "patient.get-patient",
  summary: "Read a patient's record",
  http: "GET /patients/{patientId}",
  allow: ["owner", "clinician", "front_desk"],
  readsRecord: true,
  input: getPatientSchema,
  output: patientRecordSchema,
  async run({ tx, actor, clock, audit }, { patientId }) {
    const member = actingMember(actor);
    const clinicId = member.clinic.id;
    const now = clock.now();
    const today = dayOf(now, member.clinic.zone);
    const row = await tx.patient.findUnique({ where: { clinicId_id: { clinicId, id: patientId } } });
    const record = row && (await loadCourses(tx, clinicId, patientId));
    if (row === null || record === null) return notFound("patient");
    audit({ subjectId: patientId, patientId });
    return ok({
      ...patientView(row, today),
      today,
      registeredAt: row.createdAt.toISOString(),
      plans: record.courses.map((course) => planView(course, today, member)),
      appointments: await readAppointments(tx, clinicId, patientId),
      treatments: await readTreatments(tx, clinicId, patientId),
      portal: await readPortal(tx, row, new Date(now.epochMilliseconds)),
    });
  },
});
