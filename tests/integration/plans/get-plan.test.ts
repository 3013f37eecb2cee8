import { expect, test } from "vitest";
import { getPlan } from "@/lib/plans/get-plan";
import { type PlanDto, planSchema } from "@/lib/plans/plan.schema";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";

const idOf = (plan: PlanDto, number: number) => plan.sessions[number - 1]?.id ?? "";

async function read({ actors }: TestClinic, planId: string) {
  return expectOk(await getPlan.execute({ actor: actors.desk, clock }, { planId }));
}

test("a session performed deeper than planned moves the windows of the later ones and shows what is now too early", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient });
  await makeTreatment(clinic, { planSessionId: idOf(plan, 1), performedOn: "2027-01-04", lengthHundredthsMm: 150 });
  const booking = { patientId: patient.id, planSessionId: idOf(plan, 2), day: "2027-02-01", time: "10:30" };
  const appointment = await makeAppointment(clinic, booking);
  const read1 = await read(clinic, plan.id);
  expect(planSchema.parse(read1)).toEqual(read1);
  expect(read1.sessions).toMatchObject([
    {
      number: 1,
      state: "done",
      date: "2027-01-04",
      lengthHundredthsMm: 150,
      plannedLengthHundredthsMm: 50,
      startsAt: null,
    },
    {
      number: 2,
      state: "booked",
      date: "2027-02-01",
      time: "10:30",
      startsAt: "2027-02-01T09:30:00.000Z",
      endsAt: "2027-02-01T11:00:00.000Z",
      earliest: "2027-02-15",
      why: expect.stringContaining("1.5 mm on the cheeks and chin on Mon 4 Jan 2027 needs 42 days"),
      appointmentId: appointment.id,
      appointmentVersion: 1,
      clinicianName: "Carl Clinician",
      roomName: "Room 1",
    },
    { number: 3, state: "due", date: null },
    { number: 4, state: "due", date: null },
  ]);
  expect(read1.findings.filter(({ severity }) => severity === "block")).toMatchObject([
    {
      rule: "INTERVAL_TOO_SHORT",
      field: "sessions.1.date",
      earliest: "2027-02-15",
      overridden: false,
      youMayOverride: false,
    },
  ]);
});

test("what is booked in another course on the same skin counts, on other skin it does not", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const [face, neck, forehead] = [
    await makePlan(clinic, { patient, zones: ["face"] }),
    await makePlan(clinic, { patient, zones: ["neck"] }),
    await makePlan(clinic, { patient, zones: ["forehead"] }),
  ];
  const book = (plan: PlanDto, day: string) =>
    makeAppointment(clinic, { patientId: patient.id, planSessionId: idOf(plan, 1), day });
  await book(face, "2027-02-01");
  await book(neck, "2027-02-08");
  await book(forehead, "2027-02-15");
  const rulesOf = async (plan: PlanDto) => (await read(clinic, plan.id)).findings.map(({ rule }) => rule);
  expect(await rulesOf(face)).toContain("INTERVAL_TOO_SHORT");
  expect(await rulesOf(forehead)).toContain("INTERVAL_TOO_SHORT");
  expect(await rulesOf(neck)).not.toContain("INTERVAL_TOO_SHORT");
});

test("a course is completed when its last session is done", async () => {
  const clinic = await makeClinic();
  const plan = await makePlan(clinic, { patient: await makePatient(clinic), lengths: [50, 50] });
  await makeTreatment(clinic, { planSessionId: idOf(plan, 1), performedOn: "2026-10-01" });
  expect((await read(clinic, plan.id)).state).toBe("active");
  await makeTreatment(clinic, { planSessionId: idOf(plan, 2), performedOn: "2026-12-01", outcome: "stopped_early" });
  expect((await read(clinic, plan.id)).state).toBe("completed");
});

test("reading a course is audited", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient });
  await read(clinic, plan.id);
  expect(await auditOf(clinic.clinic.id, "plan.get-plan")).toMatchObject([
    { actorId: clinic.desk.id, subjectId: plan.id, patientId: patient.id },
  ]);
});

test("another clinic's course does not exist, a patient has no such door, and neither leaves a trace", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient });
  const before = await countRows(clinic.clinic.id);
  const kinds = [];
  for (const actor of [other.actors.owner, clinic.actors.patientOf(patient), clinic.actors.system]) {
    kinds.push(expectRefusal(await getPlan.execute({ actor, clock }, { planId: plan.id })).kind);
  }
  expect(kinds).toEqual(["not_found", "forbidden", "forbidden"]);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});
