import { expect, test } from "vitest";
import { overbookVisit } from "@/lib/appointments/overbook-visit";
import { swapVisits } from "@/lib/appointments/swap-visits";
import { prisma } from "@/lib/db/client";
import { makeAppointment } from "../../factories/appointment";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { markSent, waitingMessages } from "../../factories/message";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan, makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { overlappingHolds } from "../races/arrange";
import { arrangeBooked } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeBooked>>;
type Place = { readonly day: string; readonly time?: string; readonly memberId?: string; readonly roomId?: string };

/** Another patient of the clinic with a first session booked. */
async function bookOther({ clinic }: Arranged, place: Place) {
  const patient = await makePatient(clinic, { givenName: "Bea" });
  const plan = await makeDeepPlan(clinic, patient);
  const planSessionId = plan.sessions[0]?.id ?? "";
  return { patient, plan, visit: await makeAppointment(clinic, { patientId: patient.id, planSessionId, ...place }) };
}

/** A booked course, and another patient's visit with the other clinician in the other room on 22 March. */
async function arrange() {
  const arranged = await arrangeBooked();
  const { clinic } = arranged;
  const place = { day: "2027-03-22", time: "12:00", memberId: clinic.prescriber.id, roomId: clinic.rooms[1].id };
  const other = await bookOther(arranged, place);
  await markSent(clinic.clinic.id);
  const input = { appointmentId: arranged.visit(2).id, version: 1, otherId: other.visit.id, otherVersion: 1 };
  return { ...arranged, other, input };
}

async function refused({ clinic, desk }: Pick<Arranged, "clinic" | "desk">, input: unknown) {
  const clinicId = clinic.clinic.id;
  const holds = () => prisma().resourceHold.findMany({ where: { clinicId }, orderBy: { id: "asc" } });
  const [rows, held] = [await countRows(clinicId), await holds()];
  const refusal = expectRefusal(await swapVisits.execute(desk, input));
  expect([await countRows(clinicId), await holds()]).toEqual([rows, held]);
  return refusal;
}

test("two visits exchange times; each keeps its clinician, and both patients are told", async () => {
  const arranged = await arrange();
  const { clinic, desk, input, patient, other, visit } = arranged;
  const clinicId = clinic.clinic.id;
  expect(expectOk(await swapVisits.execute(desk, input))).toMatchObject({
    visit: {
      id: visit(2).id,
      version: 2,
      number: 2,
      startsAt: "2027-03-22T11:00:00.000Z",
      clinicianName: "Carl Clinician",
      roomName: "Room 2",
    },
    other: {
      id: other.visit.id,
      version: 2,
      startsAt: "2027-03-19T09:00:00.000Z",
      clinicianName: "Paula Prescriber",
      roomName: "Room 1",
    },
    findings: [],
  });
  expect(await overlappingHolds(clinicId)).toBe(0);
  const messages = await waitingMessages(clinicId);
  expect(messages.map(({ patientId }) => patientId).sort()).toEqual([patient.id, other.patient.id].sort());
  const events = await auditOf(clinicId, "appointment.swap-visits");
  expect(events.map(({ subjectId, patientId }) => [subjectId, patientId]).sort()).toEqual(
    [
      [visit(2).id, patient.id],
      [other.visit.id, other.patient.id],
    ].sort(),
  );
  expect(events.find(({ subjectId }) => subjectId === visit(2).id)).toMatchObject({
    before: { startsAt: "2027-03-19T09:00:00.000Z" },
    after: { startsAt: "2027-03-22T11:00:00.000Z" },
  });
});

test("swapped back within the undo delay, nobody is told anything", async () => {
  const arranged = await arrange();
  expectOk(await swapVisits.execute(arranged.desk, arranged.input));
  expectOk(await swapVisits.execute(arranged.desk, { ...arranged.input, version: 2, otherVersion: 2 }));
  expect(await waitingMessages(arranged.clinic.clinic.id)).toEqual([]);
  const rows = await prisma().appointment.findMany({
    where: { id: { in: [arranged.visit(2).id, arranged.other.visit.id] } },
  });
  expect(rows.map(({ startsAt }) => startsAt.toISOString()).sort()).toEqual([
    "2027-03-19T09:00:00.000Z",
    "2027-03-22T11:00:00.000Z",
  ]);
});

test("visits that overlap each other may exchange times, with one clinician", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, desk, visit } = arranged;
  const other = await bookOther(arranged, { day: "2027-01-19", time: "12:00" });
  const input = { appointmentId: visit(1).id, version: 1, otherId: other.visit.id, otherVersion: 1 };
  expect(expectOk(await swapVisits.execute(desk, input))).toMatchObject({
    visit: { startsAt: "2027-01-19T11:00:00.000Z" },
    other: { startsAt: "2027-01-19T09:00:00.000Z" },
  });
  expect(await overlappingHolds(clinic.clinic.id)).toBe(0);
});

test("where its own clinician is taken then, a visit goes to the other's", async () => {
  const arranged = await arrange();
  const { clinic, desk, input } = arranged;
  const place = { day: "2027-03-22", time: "12:00", memberId: clinic.clinician.id, roomId: clinic.rooms[0].id };
  await bookOther(arranged, place);
  expect(expectOk(await swapVisits.execute(desk, input))).toMatchObject({
    visit: { clinicianName: "Paula Prescriber" },
  });
});

test("a day that the rules block for either refuses both, and says whose", async () => {
  const arranged = await arrangeBooked();
  const near = await bookOther(arranged, { day: "2027-02-22" });
  const input = { appointmentId: arranged.visit(2).id, version: 1, otherId: near.visit.id, otherVersion: 1 };
  expect(await refused(arranged, input)).toMatchObject({
    kind: "findings",
    findings: [{ rule: "INTERVAL_TOO_SHORT", field: "appointmentId", earliest: "2027-03-02" }],
  });
  const turned = { appointmentId: near.visit.id, version: 1, otherId: arranged.visit(2).id, otherVersion: 1 };
  const refusal = await refused(arranged, turned);
  expect(refusal).toMatchObject({ kind: "findings", findings: [{ field: "otherId" }] });
  expect(refusal.message).toMatch(/^Pia Patient \S+: Too soon/);
});

test("two sessions of one course cannot change their order", async () => {
  const arranged = await arrangeBooked();
  const input = { appointmentId: arranged.visit(2).id, version: 1, otherId: arranged.visit(3).id, otherVersion: 1 };
  expect(await refused(arranged, input)).toMatchObject({ kind: "findings" });
});

test("two courses of one patient on different skin may", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, patient, desk, visit } = arranged;
  const hands = await makePlan(clinic, { patient, zones: ["hands"], lengths: [50, 50] });
  const planSessionId = hands.sessions[0]?.id ?? "";
  const other = await makeAppointment(clinic, { patientId: patient.id, planSessionId, day: "2027-01-21" });
  const input = { appointmentId: visit(1).id, version: 1, otherId: other.id, otherVersion: 1 };
  expect(expectOk(await swapVisits.execute(desk, input))).toMatchObject({
    visit: { day: "2027-01-21" },
    other: { day: "2027-01-19" },
  });
});

test("a place that neither clinician nor room can give refuses both", async () => {
  const arranged = await arrange();
  const { clinic, input } = arranged;
  for (const { id: memberId } of [clinic.clinician, clinic.prescriber]) {
    const [startsAt, endsAt] = [new Date("2027-03-22T10:00:00Z"), new Date("2027-03-22T14:00:00Z")];
    const row = { clinicId: clinic.clinic.id, id: crypto.randomUUID(), memberId, startsAt, endsAt, reason: "Congress" };
    await prisma().timeOff.create({ data: row });
  }
  expect(await refused(arranged, input)).toMatchObject({
    kind: "invalid",
    fields: [{ path: "appointmentId", rule: "TIME_OFF" }],
  });
});

test("stale, cancelled, same, at one time, and of another clinic it is refused", async () => {
  const [arranged, elsewhere] = [await arrange(), await arrange()];
  const { clinic, input, visit } = arranged;
  expect(await refused(arranged, { ...input, version: 2 })).toMatchObject({ kind: "stale", currentVersion: 1 });
  expect(await refused(arranged, { ...input, otherVersion: 2 })).toMatchObject({ kind: "stale", currentVersion: 1 });
  expect(await refused(arranged, { ...input, otherId: visit(2).id })).toMatchObject({ kind: "invalid" });
  expect(await refused(arranged, { ...input, otherId: elsewhere.other.visit.id })).toMatchObject({ kind: "not_found" });
  const place = { day: "2027-03-19", memberId: clinic.prescriber.id, roomId: clinic.rooms[1].id };
  const beside = await bookOther(arranged, place);
  expect(await refused(arranged, { ...input, otherId: beside.visit.id })).toMatchObject({
    fields: [{ rule: "same_time" }],
  });
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id: visit(2).id } };
  await prisma().appointment.update({
    where: key,
    data: { status: "cancelled", endedAt: new Date(), endReason: "ill" },
  });
  expect(await refused(arranged, input)).toMatchObject({ kind: "conflict", fields: [{ rule: "cancelled" }] });
});

test("an overbooked visit exchanges times with none", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, visit } = arranged;
  const patient = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, patient);
  const clinician = { actor: clinic.actors.clinician, clock: arranged.desk.clock };
  const place = {
    clinicianId: clinic.clinician.id,
    roomId: clinic.rooms[0].id,
    local: { day: "2027-01-19", time: "10:15" },
  };
  const over = { planSessionId: plan.sessions[0]?.id, ...place, reason: "Twins" };
  const overbooked = expectOk(await overbookVisit.execute(clinician, over));
  const input = { appointmentId: visit(1).id, version: 1, otherId: overbooked.id, otherVersion: 1 };
  expect(await refused(arranged, input)).toMatchObject({
    kind: "conflict",
    fields: [{ path: "otherId", rule: "overbooked" }],
  });
});

test("neither a patient nor a job may swap", async () => {
  const { clinic, desk, patient, input } = await arrange();
  for (const actor of [clinic.actors.patientOf(patient), clinic.actors.system]) {
    expect(expectRefusal(await swapVisits.execute({ ...desk, actor }, input))).toMatchObject({ kind: "forbidden" });
  }
});
