import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { listAppointments } from "@/lib/appointments/list-appointments";
import { moveSession } from "@/lib/appointments/move-session";
import { overbookVisit } from "@/lib/appointments/overbook-visit";
import { prisma } from "@/lib/db/client";
import { bookCourse } from "@/lib/plans/book-course";
import { makeAppointment } from "../../factories/appointment";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { waitingMessages } from "../../factories/message";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan, makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeBooked, placement } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrange>>;

const day = "2027-01-19";
const reason = "Her sister is treated at the same time";

/** A visit at 10:00 on 19 January, and another patient whose first session is due. */
async function arrange() {
  const arranged = await arrangeBooked(1);
  const { clinic } = arranged;
  const second = await due(clinic);
  const by = { actor: clinic.actors.clinician, clock: arranged.desk.clock };
  const place = { clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
  const input = { planSessionId: second.sessionId, ...place, local: { day, time: "10:00" }, reason };
  return { ...arranged, second, by, input };
}

async function due(clinic: Awaited<ReturnType<typeof arrangeBooked>>["clinic"]) {
  const patient = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, patient);
  return { patient, plan, sessionId: plan.sessions[0]?.id ?? "" };
}

async function refused({ clinic, by }: Pick<Arranged, "clinic" | "by">, input: unknown) {
  const clinicId = clinic.clinic.id;
  const holds = () => prisma().resourceHold.findMany({ where: { clinicId }, orderBy: { id: "asc" } });
  const [rows, held] = [await countRows(clinicId), await holds()];
  const refusal = expectRefusal(await overbookVisit.execute(by, input));
  expect([await countRows(clinicId), await holds()]).toEqual([rows, held]);
  return refusal;
}

test("a due session is booked over another visit: in a lane of its own, shown, audited, and told to the patient", async () => {
  const { clinic, by, desk, input, second } = await arrange();
  const clinicId = clinic.clinic.id;
  const answer = expectOk(await overbookVisit.execute(by, input));
  expect(answer).toMatchObject({
    number: 1,
    version: 1,
    day,
    startsAt: "2027-01-19T09:00:00.000Z",
    reason,
    findings: [],
  });
  const holds = await prisma().resourceHold.findMany({ where: { clinicId, appointmentId: answer.id } });
  const lanes = holds.map(({ patientId, lane }) => [patientId === null ? "other" : "patient", lane]);
  expect(lanes.sort()).toEqual([
    ["other", 1],
    ["other", 1],
    ["patient", 0],
  ]);
  const calendar = expectOk(await listAppointments.execute(desk, { from: day, to: day }));
  expect(calendar.appointments.map(({ overbookReason }) => overbookReason).sort()).toEqual([reason, null].sort());
  expect(await auditOf(clinicId, "appointment.overbook-visit")).toMatchObject([
    { subjectId: answer.id, patientId: second.patient.id, actorName: "Carl Clinician", after: { reason } },
  ]);
  const [message] = await waitingMessages(clinicId).then((all) =>
    all.filter(({ patientId }) => patientId === second.patient.id),
  );
  expect(message?.body).toContain("Session 1 of 4: Tue 19 Jan 2027, 10:00 with Carl Clinician");
});

test("a booked visit moves over another, and is overbooked no longer once it moves on", async () => {
  const { clinic, by, desk, input, second } = await arrange();
  const clinicId = clinic.clinic.id;
  const where = { patientId: second.patient.id, planSessionId: second.sessionId, day: "2027-01-20" };
  const { id } = await makeAppointment(clinic, where);
  expect(expectOk(await overbookVisit.execute(by, { ...input, version: 1 }))).toMatchObject({ id, version: 2, day });
  const on = { appointmentId: id, version: 2, local: { day, time: "14:00" } };
  expectOk(await moveSession.execute(desk, on));
  const row = await prisma().appointment.findUniqueOrThrow({ where: { clinicId_id: { clinicId, id } } });
  expect(row).toMatchObject({ overbookReason: null, overbookedById: null });
  expect(await prisma().resourceHold.count({ where: { clinicId, appointmentId: id, lane: 1 } })).toBe(0);
});

test("a third at the same time is refused, also overlapping, and so is an ordinary booking when the first is gone", async () => {
  const arranged = await arrange();
  const { clinic, by, desk, input, visit } = arranged;
  expectOk(await overbookVisit.execute(by, input));
  const third = await due(clinic);
  for (const time of ["10:00", "11:00"]) {
    const refusal = await refused(arranged, { ...input, planSessionId: third.sessionId, local: { day, time } });
    expect(refusal).toMatchObject({ kind: "conflict", fields: [{ rule: "overbooked" }] });
  }
  expectOk(
    await cancelAppointment.execute(desk, { appointmentId: visit(1).id, version: 1, reason: "The patient is ill" }),
  );
  const booking = { planId: third.plan.id, version: third.plan.version, placements: [placement(arranged, 1, day)] };
  expect(expectRefusal(await bookCourse.execute(desk, booking))).toMatchObject({ kind: "conflict" });
});

test("a patient is never in two places, whoever allows it", async () => {
  const arranged = await arrange();
  const { clinic, patient, input } = arranged;
  const hands = await makePlan(clinic, { patient, zones: ["hands"], lengths: [50, 50] });
  expect(await refused(arranged, { ...input, planSessionId: hands.sessions[0]?.id })).toMatchObject({
    kind: "conflict",
    fields: [{ rule: "PATIENT_BUSY" }],
  });
});

test("a free time is not overbooked, and outside hours, on another's day off or off the grid nobody is", async () => {
  const arranged = await arrange();
  const { input } = arranged;
  const at = (time: string) => ({ ...input, local: { day, time } });
  expect(await refused(arranged, at("14:00"))).toMatchObject({ kind: "invalid", fields: [{ rule: "free" }] });
  expect(await refused(arranged, at("08:30"))).toMatchObject({ kind: "invalid", fields: [{ rule: "OUTSIDE_HOURS" }] });
  expect(await refused(arranged, at("10:01"))).toMatchObject({ kind: "invalid", fields: [{ rule: "OFF_GRID" }] });
});

test("the rules judge it as any booking", async () => {
  const arranged = await arrange();
  const { clinic, second, input } = arranged;
  const where = { patientId: second.patient.id, planSessionId: second.plan.sessions[1]?.id ?? "", day: "2027-02-22" };
  await makeAppointment(clinic, where);
  expect(await refused(arranged, input)).toMatchObject({ kind: "findings" });
});

test("without a reason, with an old version or none, twice, and in another clinic it is refused", async () => {
  const [arranged, elsewhere] = [await arrange(), await arrange()];
  const { clinic, by, input, second } = arranged;
  expect(await refused(arranged, { ...input, reason: " a " })).toMatchObject({
    kind: "invalid",
    fields: [{ path: "reason" }],
  });
  expect(await refused(arranged, { ...input, version: 1 })).toMatchObject({ kind: "stale" });
  expect(await refused(arranged, { ...input, planSessionId: elsewhere.second.sessionId })).toMatchObject({
    kind: "not_found",
  });
  const theirs = { ...input, clinicianId: elsewhere.clinic.clinician.id, roomId: elsewhere.clinic.rooms[0].id };
  expect(await refused(arranged, theirs)).toMatchObject({
    kind: "invalid",
    fields: [{ rule: "unknown" }, { rule: "unknown" }],
  });
  const where = { patientId: second.patient.id, planSessionId: second.sessionId, day: "2027-01-20" };
  await makeAppointment(clinic, where);
  expect(await refused(arranged, input)).toMatchObject({ kind: "invalid", fields: [{ path: "version" }] });
  expect(await refused(arranged, { ...input, version: 3 })).toMatchObject({ kind: "stale", currentVersion: 1 });
  expectOk(await overbookVisit.execute(by, { ...input, version: 1 }));
});

test("an owner may; the desk, a patient and a job may not", async () => {
  const { clinic, by, input, patient } = await arrange();
  for (const actor of [clinic.actors.desk, clinic.actors.patientOf(patient), clinic.actors.system]) {
    expect(expectRefusal(await overbookVisit.execute({ ...by, actor }, input))).toMatchObject({ kind: "forbidden" });
  }
  expectOk(await overbookVisit.execute({ ...by, actor: clinic.actors.owner }, input));
});
