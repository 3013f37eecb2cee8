import { expect, test } from "vitest";
import { changeDuration } from "@/lib/appointments/change-duration";
import { listAppointments } from "@/lib/appointments/list-appointments";
import { overbookVisit } from "@/lib/appointments/overbook-visit";
import { previewDuration } from "@/lib/appointments/preview-duration";
import { prisma } from "@/lib/db/client";
import { makeAppointment } from "../../factories/appointment";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeBooked } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeBooked>>;

const changeOf = ({ visit }: Arranged, treatmentMin: unknown, number = 1) => {
  return { appointmentId: visit(number).id, version: 1, treatmentMin };
};

/** Runs a change that must be refused, and proves that nothing was written or let go. */
async function refused({ clinic, desk }: Arranged, input: unknown) {
  const clinicId = clinic.clinic.id;
  const holds = () => prisma().resourceHold.findMany({ where: { clinicId }, orderBy: { id: "asc" } });
  const [rows, held] = [await countRows(clinicId), await holds()];
  const refusal = expectRefusal(await changeDuration.execute(desk, input));
  expect([await countRows(clinicId), await holds()]).toEqual([rows, held]);
  return refusal;
}

const clock = (date: Date) => date.toISOString().slice(11, 16);

/** The visit of session 1 stands on 19 Jan 2027, 09:00 UTC: 45 minutes of numbing, 30 of treatment, 15 of recovery, 10 of changeover. */
async function heldTimes({ clinic, visit }: Arranged) {
  const where = { clinicId: clinic.clinic.id, appointmentId: visit(1).id };
  const [phases, holds] = [
    await prisma().appointmentPhase.findMany({ where, orderBy: { startsAt: "asc" } }),
    await prisma().resourceHold.findMany({ where }),
  ];
  const hold = (id: string) => {
    const held = holds.find(({ subjectId }) => subjectId === id);
    return held ? `${clock(held.startsAt)}-${clock(held.endsAt)}` : null;
  };
  return {
    phases: phases.map(({ kind, startsAt, endsAt }) => `${kind} ${clock(startsAt)}-${clock(endsAt)}`),
    clinician: hold(clinic.clinician.id),
    room: hold(clinic.rooms[0].id),
  };
}

test("a longer treatment moves what comes after it; every other phase keeps its length, and the start stands", async () => {
  const arranged = await arrangeBooked();
  const { clinic, patient, plan, desk, visit } = arranged;
  const messages = await prisma().message.count({ where: { clinicId: clinic.clinic.id } });
  expect(expectOk(await changeDuration.execute(desk, changeOf(arranged, 60)))).toMatchObject({
    id: visit(1).id,
    version: 2,
    planId: plan.id,
    number: 1,
    startsAt: "2027-01-19T09:00:00.000Z",
    endsAt: "2027-01-19T11:00:00.000Z",
    treatmentMin: 60,
  });
  expect(await heldTimes(arranged)).toEqual({
    phases: ["numbing 09:00-09:45", "treatment 09:45-10:45", "recovery 10:45-11:00", "changeover 11:00-11:10"],
    clinician: "09:45-10:45",
    room: "09:00-11:10",
  });
  // The patient was told the start, which stands.
  expect(await prisma().message.count({ where: { clinicId: clinic.clinic.id } })).toBe(messages);
  expect(await auditOf(clinic.clinic.id, "appointment.change-duration")).toMatchObject([
    {
      subjectId: visit(1).id,
      patientId: patient.id,
      before: { treatmentMin: 30, endsAtMs: Date.parse("2027-01-19T10:30:00Z") },
      after: { treatmentMin: 60, endsAtMs: Date.parse("2027-01-19T11:00:00Z") },
    },
  ]);
  const { appointments } = expectOk(await listAppointments.execute(desk, { from: "2027-01-19", to: "2027-01-19" }));
  expect(appointments).toMatchObject([{ version: 2, endsAt: "2027-01-19T11:00:00.000Z" }]);
});

test("a shorter one lets go of time, even of a clinician who is off by now", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, desk } = arranged;
  const clinicId = clinic.clinic.id;
  await prisma().timeOff.create({
    data: {
      ...{ clinicId, id: crypto.randomUUID(), memberId: clinic.clinician.id, reason: "Course" },
      ...{ startsAt: new Date("2027-01-19T08:00:00Z"), endsAt: new Date("2027-01-19T12:00:00Z") },
    },
  });
  expect(expectOk(await changeDuration.execute(desk, changeOf(arranged, 15)))).toMatchObject({ treatmentMin: 15 });
  expect(await heldTimes(arranged)).toMatchObject({ clinician: "09:45-10:00", room: "09:00-10:25" });
  const longer = { ...changeOf(arranged, 20), version: 2 };
  expect(await refused(arranged, longer)).toMatchObject({
    kind: "invalid",
    fields: [{ path: "treatmentMin", rule: "TIME_OFF" }],
  });
});

test("the notice the clinic needs is no reason: the visit stands already", async () => {
  const arranged = await arrangeBooked(1);
  const now = { now: () => arranged.desk.clock.now().add({ hours: 24 * 8 }) };
  const answer = await changeDuration.execute({ ...arranged.desk, clock: now }, changeOf(arranged, 45));
  expect(expectOk(answer)).toMatchObject({ treatmentMin: 45 });
});

test("beyond working hours it is refused, naming field and rule", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic } = arranged;
  await prisma().workingHours.updateMany({ where: { clinicId: clinic.clinic.id }, data: { toTime: "12:00" } });
  expect(await refused(arranged, changeOf(arranged, 75))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "treatmentMin", rule: "OUTSIDE_HOURS" }],
  });
  expectOk(await changeDuration.execute(arranged.desk, changeOf(arranged, 60)));
});

test("into the next visit of the clinician or of the room it is a conflict, and up to it it is not", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic } = arranged;
  const other = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, other);
  const next = { patientId: other.id, planSessionId: plan.sessions[0]?.id ?? "", day: "2027-01-19", time: "12:00" };
  await makeAppointment(clinic, next);
  // The room is free again at 11:40 local and taken from 12:00; the clinician is needed from 12:45.
  expect(await refused(arranged, changeOf(arranged, 51))).toMatchObject({
    kind: "conflict",
    fields: [{ path: "treatmentMin", rule: "ROOM_BUSY" }],
    alternatives: [],
  });
  expectOk(await changeDuration.execute(arranged.desk, changeOf(arranged, 50)));
});

test("an overbooked visit keeps its lane and its reason when it gets shorter, and cannot get longer over the other", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, desk } = arranged;
  const other = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, other);
  const place = { clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
  const over = expectOk(
    await overbookVisit.execute(
      { ...desk, actor: clinic.actors.clinician },
      {
        ...{ planSessionId: plan.sessions[0]?.id ?? "", ...place, reason: "Her sister is treated too" },
        local: { day: "2027-01-19", time: "10:00" },
      },
    ),
  );
  const change = { appointmentId: over.id, version: over.version };
  expect(await refused(arranged, { ...change, treatmentMin: 45 })).toMatchObject({ kind: "conflict" });
  expectOk(await changeDuration.execute(desk, { ...change, treatmentMin: 20 }));
  const row = await prisma().appointment.findUniqueOrThrow({
    where: { clinicId_id: { clinicId: clinic.clinic.id, id: over.id } },
    include: { holds: { where: { patientId: null } } },
  });
  expect(row.overbookReason).toBe("Her sister is treated too");
  expect(row.holds.map(({ lane }) => lane)).toEqual([1, 1]);
});

test.each([
  ["shorter than 5 minutes", 4],
  ["longer than four hours", 241],
  ["of half minutes", 30.5],
  ["that is no number", "45"],
])("a treatment %s is invalid", async (_, treatmentMin) => {
  const arranged = await arrangeBooked(1);
  const refusal = await refused(arranged, changeOf(arranged, treatmentMin));
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "treatmentMin" }] });
});

test("the length it has already is no change", async () => {
  const arranged = await arrangeBooked(1);
  expect(await refused(arranged, changeOf(arranged, 30))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "treatmentMin", rule: "same" }],
  });
});

test("an old version is stale; a cancelled visit, and one of another clinic, cannot be changed", async () => {
  const [arranged, elsewhere] = [await arrangeBooked(1), await arrangeBooked(1)];
  expect(await refused(arranged, changeOf(elsewhere, 45))).toMatchObject({ kind: "not_found" });
  expectOk(await changeDuration.execute(arranged.desk, changeOf(arranged, 45)));
  expect(await refused(arranged, changeOf(arranged, 60))).toMatchObject({ kind: "stale", currentVersion: 2 });
  const where = { clinicId_id: { clinicId: arranged.clinic.clinic.id, id: arranged.visit(1).id } };
  await prisma().appointment.update({ where, data: { status: "cancelled", endedAt: new Date(), endReason: "ill" } });
  expect(await refused(arranged, { ...changeOf(arranged, 60), version: 2 })).toMatchObject({
    kind: "conflict",
    fields: [{ path: "appointmentId", rule: "cancelled" }],
  });
});

test("one idempotency key changes once; neither a patient nor a job may", async () => {
  const arranged = await arrangeBooked(1);
  const { actors, clinic } = arranged.clinic;
  const call = { ...arranged.desk, idempotencyKey: "longer-1" };
  const first = await changeDuration.execute(call, changeOf(arranged, 45));
  expectOk(first);
  expect(await changeDuration.execute(call, changeOf(arranged, 45))).toEqual(first);
  expect(await auditOf(clinic.id, "appointment.change-duration")).toHaveLength(1);
  for (const actor of [actors.patientOf(arranged.patient), actors.system]) {
    const answer = await changeDuration.execute({ ...arranged.desk, actor }, changeOf(arranged, 60));
    expect(expectRefusal(answer)).toMatchObject({ kind: "forbidden" });
  }
});

test("the preview says what the change would, and writes nothing", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, desk, visit } = arranged;
  const ask = (treatmentMin: unknown) => previewDuration.execute(desk, { appointmentId: visit(1).id, treatmentMin });
  const rows = await countRows(clinic.clinic.id);
  expect(expectOk(await ask("60"))).toEqual({
    appointmentId: visit(1).id,
    version: 1,
    treatmentMin: 30,
    allowed: true,
    endsAt: "2027-01-19T11:00:00.000Z",
    reasons: [],
    headline: null,
  });
  await prisma().workingHours.updateMany({ where: { clinicId: clinic.clinic.id }, data: { toTime: "12:00" } });
  const late = expectOk(await ask(75));
  expect(late).toMatchObject({ allowed: false, reasons: [{ code: "OUTSIDE_HOURS" }] });
  expect(late.headline).toContain("works 09:00-12:00");
  expect(expectRefusal(await ask(4))).toMatchObject({ kind: "invalid" });
  const unknown = { appointmentId: crypto.randomUUID(), treatmentMin: 45 };
  expect(expectRefusal(await previewDuration.execute(desk, unknown))).toMatchObject({ kind: "not_found" });
  expect(await countRows(clinic.clinic.id)).toEqual(rows);
});
