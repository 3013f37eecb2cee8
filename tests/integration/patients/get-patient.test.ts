import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { getPatient } from "@/lib/patients/get-patient";
import { patientRecordSchema } from "@/lib/patients/get-patient.schema";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan, makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";

async function read({ actors }: TestClinic, patientId: string) {
  return expectOk(await getPatient.execute({ actor: actors.desk, clock }, { patientId }));
}

test("the record holds particulars, courses with windows, appointments and visits, in the shape it promises", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, patient);
  const [first, second] = plan.sessions.map(({ id }) => id ?? "");
  await makeTreatment(clinic, { planSessionId: first ?? "", performedOn: "2026-12-01", lengthHundredthsMm: 150 });
  await makeAppointment(clinic, { patientId: patient.id, planSessionId: second ?? "", day: "2027-02-01" });
  const record = await read(clinic, patient.id);
  expect(patientRecordSchema.parse(record)).toEqual(record);
  expect(record).toMatchObject({
    name: patient.name,
    today: "2027-01-11",
    plans: [{ id: plan.id, sessions: [{ state: "done" }, { state: "booked" }, { state: "due" }, { state: "due" }] }],
    appointments: [
      { status: "booked", day: "2027-02-01", sessionNumber: 2, roomName: "Room 1", clinicianName: "Carl Clinician" },
    ],
    treatments: [
      { performedOn: "2026-12-01", sessionNumber: 1, deepestLengthHundredthsMm: 150, clinicianName: "Carl Clinician" },
    ],
    portal: { state: "none" },
  });
});

test("a cancelled visit stays on the record with its reason", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient });
  const planSessionId = plan.sessions[0]?.id ?? "";
  const { id } = await makeAppointment(clinic, { patientId: patient.id, planSessionId, day: "2027-02-01" });
  await prisma().appointment.update({
    where: { clinicId_id: { clinicId: clinic.clinic.id, id } },
    data: { status: "cancelled", endedAt: new Date(), endReason: "Patient is ill" },
  });
  const { appointments, plans } = await read(clinic, patient.id);
  expect(appointments).toMatchObject([{ id, status: "cancelled", endReason: "Patient is ill" }]);
  expect(plans[0]?.sessions[0]).toMatchObject({ state: "due", date: null, appointmentId: null });
});

test("access to the portal reads none, invited while a link is open, active once accepted", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const clinicId = clinic.clinic.id;
  const link = { clinicId, email: "pia@patient.test", name: patient.name, patientId: patient.id };
  const invite = (expiresAt: string) =>
    prisma().invitation.create({
      data: {
        ...link,
        id: newId(),
        tokenHash: newId().padEnd(64, "0"),
        createdAt: new Date("2027-01-01"),
        expiresAt: new Date(expiresAt),
      },
    });
  await invite("2027-01-11T08:59:00Z");
  expect((await read(clinic, patient.id)).portal.state).toBe("none");
  await invite("2027-01-14T09:00:00Z");
  expect((await read(clinic, patient.id)).portal).toEqual({
    state: "invited",
    email: "pia@patient.test",
    expiresAt: "2027-01-14T09:00:00.000Z",
  });
  await prisma().patient.update({
    where: { clinicId_id: { clinicId, id: patient.id } },
    data: { userId: clinic.owner.userId },
  });
  expect((await read(clinic, patient.id)).portal.state).toBe("active");
});

test("reading a record is audited", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  await read(clinic, patient.id);
  expect(await auditOf(clinic.clinic.id, "patient.get-patient")).toMatchObject([
    { actorId: clinic.desk.id, subjectId: patient.id, patientId: patient.id },
  ]);
});

test("another clinic's patient does not exist, a patient has no such door, and neither leaves a trace", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const patient = await makePatient(clinic);
  const before = await countRows(clinic.clinic.id);
  const kinds = [];
  for (const actor of [other.actors.owner, clinic.actors.patientOf(patient), clinic.actors.system]) {
    kinds.push(expectRefusal(await getPatient.execute({ actor, clock }, { patientId: patient.id })).kind);
  }
  expect(kinds).toEqual(["not_found", "forbidden", "forbidden"]);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("an id that is none is refused by name", async () => {
  const { actors } = await makeClinic();
  const refusal = expectRefusal(await getPatient.execute({ actor: actors.desk, clock }, { patientId: "7" }));
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "patientId", message: "Not a valid id." }] });
});
