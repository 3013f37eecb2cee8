import { expect, test } from "vitest";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { holdTime } from "@/lib/appointments/hold-time";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { bookCourse } from "@/lib/plans/book-course";
import { endPlan } from "@/lib/plans/end-plan";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";
import { another, arrangeBooked, arrangeCourse, bookingOf, courseDays, heldIn, holdOf } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeCourse>>;
const name = "appointment.hold-time";
const [day] = courseDays;

/** Runs a hold that must be refused, and proves that nothing was written or let go. */
async function refused({ clinic, desk }: Pick<Arranged, "clinic" | "desk">, input: unknown, clock = desk.clock) {
  const clinicId = clinic.clinic.id;
  const [rows, held] = [await countRows(clinicId), await heldIn(clinicId)];
  const refusal = expectRefusal(await holdTime.execute({ ...desk, clock }, input));
  expect([await countRows(clinicId), await heldIn(clinicId)]).toEqual([rows, held]);
  return refusal;
}

test("a held time occupies everybody and everything a visit would, for ten minutes, and writes to nobody", async () => {
  const arranged = await arrangeCourse();
  const { clinic, patient, plan, desk } = arranged;
  const clinicId = clinic.clinic.id;
  const messages = await prisma().message.count({ where: { clinicId } });
  const held = expectOk(await holdTime.execute(desk, holdOf(arranged, 1, day)));
  expect(held).toMatchObject({
    planId: plan.id,
    number: 1,
    startsAt: "2027-01-19T09:00:00.000Z",
    endsAt: "2027-01-19T10:30:00.000Z",
    clinicianName: "Carl Clinician",
    roomName: "Room 1",
    label: "Tue 19 Jan 2027, 10:00",
    expiresAt: "2027-01-11T09:10:00.000Z",
    findings: [],
  });
  const holds = await prisma().resourceHold.findMany({ where: { clinicId, timeHoldId: held.id, live: true } });
  expect(
    holds.map(({ subjectId, startsAt, endsAt }) => [subjectId, startsAt.toISOString(), endsAt.toISOString()]).sort(),
  ).toEqual(
    [
      [clinic.clinician.id, "2027-01-19T09:45:00.000Z", "2027-01-19T10:15:00.000Z"],
      [patient.id, "2027-01-19T09:00:00.000Z", "2027-01-19T10:30:00.000Z"],
      [clinic.rooms[0].id, "2027-01-19T09:00:00.000Z", "2027-01-19T10:40:00.000Z"],
    ].sort(),
  );
  expect(await prisma().message.count({ where: { clinicId } })).toBe(messages);
  expect(await auditOf(clinicId, name)).toMatchObject([
    { subjectId: held.id, patientId: patient.id, after: { startsAt: held.startsAt, expiresAt: held.expiresAt } },
  ]);
  const [job] = await prisma().$queryRaw<{ startAfter: Date }[]>`SELECT start_after AS "startAfter" FROM pgboss.job
    WHERE name = 'appointment.end-expired-hold' AND data->>'holdId' = ${held.id}`;
  expect(job?.startAfter).toEqual(new Date("2027-01-11T09:10:01Z"));
});

test("a held time is offered to nobody else, until it has expired, whether or not it was ended", async () => {
  const arranged = await arrangeCourse();
  expectOk(await holdTime.execute(arranged.desk, holdOf(arranged, 1, day)));
  const other = await another(arranged);
  const input = { planSessionId: other.plan.sessions[0]?.id, from: day, to: day };
  const isFree = async (clock = arranged.desk.clock) => {
    const { days } = expectOk(await findFreeTimes.execute({ ...arranged.desk, clock }, input));
    const { clinician } = arranged.clinic;
    return days[0]?.times.some(
      ({ startsAt, clinicianId }) => startsAt === "2027-01-19T09:00:00.000Z" && clinicianId === clinician.id,
    );
  };
  expect(await isFree()).toBe(false);
  expect(await isFree(fixedClock("2027-01-11T09:09:59Z"))).toBe(false);
  expect(await isFree(fixedClock("2027-01-11T09:10:00Z"))).toBe(true);
});

test("a taken time is a conflict with the next best times, and the time held before stays held", async () => {
  const arranged = await arrangeCourse();
  const other = await another(arranged);
  expectOk(await holdTime.execute(arranged.desk, holdOf(other, 1, day)));
  expectOk(await holdTime.execute(arranged.desk, holdOf(arranged, 1, day, "13:00")));
  const refusal = await refused(arranged, holdOf(arranged, 1, day));
  expect(refusal).toMatchObject({ kind: "conflict", fields: [{ rule: "CLINICIAN_BUSY" }, { rule: "ROOM_BUSY" }] });
  if (refusal.kind !== "conflict") throw new Error("no conflict");
  expect(refusal.alternatives).toHaveLength(5);
  expectOk(await bookCourse.execute(arranged.desk, bookingOf({ ...other, desk: arranged.desk }, 1)));
});

test("one time is held for a session: a new one takes the place of the one before, which is free again", async () => {
  const arranged = await arrangeCourse();
  const clinicId = arranged.clinic.clinic.id;
  const first = expectOk(await holdTime.execute(arranged.desk, holdOf(arranged, 1, day)));
  // It may overlap the one it replaces.
  const second = expectOk(await holdTime.execute(arranged.desk, holdOf(arranged, 1, day, "10:30")));
  expect(await heldIn(clinicId)).toEqual([
    { id: first.id, endReason: "released", live: 0 },
    { id: second.id, endReason: null, live: 3 },
  ]);
});

test("an expired time of the session itself is ended as expired, and of others as well, when their place is taken", async () => {
  const arranged = await arrangeCourse();
  const clinicId = arranged.clinic.clinic.id;
  const other = await another(arranged);
  const first = expectOk(await holdTime.execute(arranged.desk, holdOf(arranged, 1, day)));
  const late = { ...arranged.desk, clock: fixedClock("2027-01-11T09:30:00Z") };
  const second = expectOk(await holdTime.execute(late, holdOf(other, 1, day)));
  expect(await heldIn(clinicId)).toEqual([
    { id: first.id, endReason: "expired", live: 0 },
    { id: second.id, endReason: null, live: 3 },
  ]);
  const later = { ...arranged.desk, clock: fixedClock("2027-01-11T10:00:00Z") };
  expectOk(await holdTime.execute(later, holdOf(other, 1, day, "12:00")));
  expect((await heldIn(clinicId))[1]).toMatchObject({ id: second.id, endReason: "expired" });
});

test("what the rules block is not held", async () => {
  const arranged = await arrangeBooked(1);
  expect(await refused(arranged, holdOf(arranged, 2, "2027-03-01"))).toMatchObject({
    kind: "findings",
    findings: [{ rule: "INTERVAL_TOO_SHORT", field: "startsAt" }],
  });
  expectOk(await holdTime.execute(arranged.desk, holdOf(arranged, 2, "2027-03-02")));
});

test("a booked session may be held an earlier time, not one that overlaps its own visit", async () => {
  const arranged = await arrangeBooked(2);
  expectOk(await holdTime.execute(arranged.desk, holdOf(arranged, 2, "2027-03-18")));
  expect(await refused(arranged, holdOf(arranged, 2, courseDays[1], "10:30"))).toMatchObject({ kind: "conflict" });
});

test.each([
  ["outside hours", { local: { day, time: "17:00" } }, "startsAt", "OUTSIDE_HOURS"],
  ["off the grid", { local: { day, time: "10:01" } }, "startsAt", "OFF_GRID"],
  ["into a gap of the clocks", { local: { day: "2027-03-28", time: "02:30" } }, "local.time", "dst_gap"],
  ["without a start", { local: undefined }, "startsAt", "custom"],
  ["for no minute", { minutes: 0 }, "minutes", "too_small"],
  ["for longer than an hour", { minutes: 61 }, "minutes", "too_big"],
])("a time %s is not held", async (_, change, path, rule) => {
  const arranged = await arrangeCourse();
  expect(await refused(arranged, { ...holdOf(arranged, 1, day), ...change })).toMatchObject({
    kind: "invalid",
    fields: [{ path, rule }],
  });
});

test("an hour is the longest", async () => {
  const arranged = await arrangeCourse();
  const held = expectOk(await holdTime.execute(arranged.desk, { ...holdOf(arranged, 1, day), minutes: 60 }));
  expect(held.expiresAt).toBe("2027-01-11T10:00:00.000Z");
});

test("a session that is done, whose patient has arrived, or whose course has ended is held no time", async () => {
  const done = await arrangeCourse();
  const planSessionId = done.plan.sessions[0]?.id ?? "";
  await makeTreatment(done.clinic, { planSessionId, performedOn: "2027-01-11", lengthHundredthsMm: 150 });
  expect(await refused(done, holdOf(done, 1, day))).toMatchObject({ kind: "conflict", fields: [{ rule: "done" }] });
  const arrived = await arrangeBooked(1);
  const key = { clinicId_id: { clinicId: arrived.clinic.clinic.id, id: arrived.visit(1).id } };
  await prisma().appointment.update({ where: key, data: { status: "arrived" } });
  expect(await refused(arrived, holdOf(arrived, 1, "2027-01-20"))).toMatchObject({ fields: [{ rule: "arrived" }] });
  const ended = await arrangeCourse();
  const { id: planId, version } = ended.plan;
  const by = { ...ended.desk, actor: ended.clinic.actors.prescriber };
  expectOk(await endPlan.execute(by, { planId, version, reason: "The patient moved away" }));
  expect(await refused(ended, holdOf(ended, 1, day))).toMatchObject({ fields: [{ rule: "ended" }] });
});

test("another clinic's session, clinician and room do not exist", async () => {
  const [arranged, elsewhere] = [await arrangeCourse(), await arrangeCourse()];
  expect(await refused(arranged, holdOf(elsewhere, 1, day))).toMatchObject({ kind: "not_found" });
  const theirs = { clinicianId: elsewhere.clinic.clinician.id, roomId: elsewhere.clinic.rooms[0].id };
  expect(await refused(arranged, { ...holdOf(arranged, 1, day), ...theirs })).toMatchObject({
    kind: "invalid",
    fields: [
      { path: "clinicianId", rule: "unknown" },
      { path: "roomId", rule: "unknown" },
    ],
  });
});

test("one idempotency key holds once and answers the same", async () => {
  const arranged = await arrangeCourse();
  const call = { ...arranged.desk, idempotencyKey: "hold-1" };
  const first = await holdTime.execute(call, holdOf(arranged, 1, day));
  expectOk(first);
  expect(await holdTime.execute(call, holdOf(arranged, 1, day))).toEqual(first);
  expect(await heldIn(arranged.clinic.clinic.id)).toHaveLength(1);
});

test("owner and clinician may hold too; a patient and a job may not", async () => {
  const arranged = await arrangeCourse();
  const { actors } = arranged.clinic;
  for (const actor of [actors.owner, actors.clinician]) {
    expectOk(await holdTime.execute({ ...arranged.desk, actor }, holdOf(arranged, 1, day)));
  }
  for (const actor of [actors.patientOf(arranged.patient), actors.system]) {
    const answer = await holdTime.execute({ ...arranged.desk, actor }, holdOf(arranged, 1, day));
    expect(expectRefusal(answer)).toMatchObject({ kind: "forbidden" });
  }
});
