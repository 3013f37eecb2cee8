import { expect, test } from "vitest";
import { moveSession } from "@/lib/appointments/move-session";
import { prisma } from "@/lib/db/client";
import { makeAppointment } from "../../factories/appointment";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { markSent } from "../../factories/message";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";
import { arrangeBooked } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeBooked>>;

/** A move of one session to a local time. */
const moveOf = ({ visit }: Arranged, number: number, day: string, time = "10:00") => {
  return { appointmentId: visit(number).id, version: 1, local: { day, time } };
};

/** Runs a move that must be refused, and proves that nothing was written or let go. */
async function refused({ clinic, desk }: Arranged, input: unknown) {
  const clinicId = clinic.clinic.id;
  const holds = () => prisma().resourceHold.findMany({ where: { clinicId }, orderBy: { id: "asc" } });
  const [rows, held] = [await countRows(clinicId), await holds()];
  const refusal = expectRefusal(await moveSession.execute(desk, input));
  expect([await countRows(clinicId), await holds()]).toEqual([rows, held]);
  return refusal;
}

test("a visit moves with its phases and holds; the patient is told after the undo delay", async () => {
  const arranged = await arrangeBooked();
  const { clinic, patient, plan, desk, visit } = arranged;
  const clinicId = clinic.clinic.id;
  const input = {
    ...moveOf(arranged, 2, "2027-03-22", "12:00"),
    clinicianId: clinic.prescriber.id,
    roomId: clinic.rooms[1].id,
  };
  await markSent(clinicId);
  expect(expectOk(await moveSession.execute(desk, input))).toMatchObject({
    id: visit(2).id,
    version: 2,
    planId: plan.id,
    number: 2,
    day: "2027-03-22",
    startsAt: "2027-03-22T11:00:00.000Z",
    endsAt: "2027-03-22T12:30:00.000Z",
    clinicianName: "Paula Prescriber",
    roomName: "Room 2",
    findings: [],
  });
  const appointmentId = visit(2).id;
  const holds = await prisma().resourceHold.findMany({
    where: { clinicId, appointmentId },
    orderBy: { startsAt: "asc" },
  });
  expect(holds.map(({ subjectId, startsAt }) => [subjectId, startsAt.toISOString().slice(0, 16)]).sort()).toEqual(
    [
      [clinic.prescriber.id, "2027-03-22T11:45"],
      [patient.id, "2027-03-22T11:00"],
      [clinic.rooms[1].id, "2027-03-22T11:00"],
    ].sort(),
  );
  expect(await prisma().appointmentPhase.count({ where: { clinicId, appointmentId } })).toBe(4);
  const message = await prisma().message.findFirstOrThrow({ where: { clinicId, cause: "appointment.move-session" } });
  expect(message).toMatchObject({ toAddress: patient.email, sendAfter: new Date("2027-01-11T09:02:00Z") });
  expect(message.body).toContain("Session 2 of 4: Mon 22 Mar 2027, 12:00 with Paula Prescriber");
  expect(await auditOf(clinicId, "appointment.move-session")).toMatchObject([
    {
      subjectId: appointmentId,
      patientId: patient.id,
      before: { startsAt: "2027-03-19T09:00:00.000Z", clinicianId: clinic.clinician.id },
      after: { startsAt: "2027-03-22T11:00:00.000Z", clinicianId: clinic.prescriber.id },
    },
  ]);
});

test("a visit may overlap the time it leaves", async () => {
  const arranged = await arrangeBooked(1);
  const answer = expectOk(await moveSession.execute(arranged.desk, moveOf(arranged, 1, "2027-01-19", "10:15")));
  expect(answer.startsAt).toBe("2027-01-19T09:15:00.000Z");
});

test("a visit keeps the durations it was booked with", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, desk } = arranged;
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id: clinic.procedure.id } };
  await prisma().procedure.update({ where: key, data: { treatmentMin: 120 } });
  const answer = expectOk(await moveSession.execute(desk, moveOf(arranged, 1, "2027-01-20")));
  expect(answer).toMatchObject({ startsAt: "2027-01-20T09:00:00.000Z", endsAt: "2027-01-20T10:30:00.000Z" });
});

test("too early is refused with the earliest date and the reason", async () => {
  const arranged = await arrangeBooked();
  const refusal = await refused(arranged, moveOf(arranged, 2, "2027-03-01"));
  expect(refusal).toMatchObject({
    kind: "findings",
    findings: [{ rule: "INTERVAL_TOO_SHORT", earliest: "2027-03-02", field: "startsAt" }],
  });
  expect(refusal.message).toBe(
    "Too soon: 1.5 mm on the cheeks and chin on Tue 19 Jan 2027 needs 42 days; Mon 1 Mar 2027 is day 41. Earliest Tue 2 Mar 2027.",
  );
});

test("too close to the session after it is refused with the latest date", async () => {
  const arranged = await arrangeBooked();
  const refusal = await refused(arranged, moveOf(arranged, 2, "2027-04-08"));
  expect(refusal).toMatchObject({
    kind: "findings",
    findings: [{ data: { latest: "2027-04-07", neighbour: "2027-05-19" } }],
  });
  expectOk(await moveSession.execute(arranged.desk, moveOf(arranged, 2, "2027-04-07")));
});

test("a visit cannot move past the session after it", async () => {
  const arranged = await arrangeBooked();
  const refusal = await refused(arranged, moveOf(arranged, 3, "2027-09-20"));
  expect(refusal).toMatchObject({ kind: "findings", findings: [{ rule: "COURSE_ORDER" }] });
});

test("what was done deeper than planned governs the move", async () => {
  const arranged = await arrangeBooked();
  const { clinic, plan } = arranged;
  const clock = { now: () => arranged.desk.clock.now().add({ hours: 24 * 8 }) };
  const planSessionId = plan.sessions[0]?.id ?? "";
  await makeTreatment(clinic, { planSessionId, performedOn: "2027-01-19", lengthHundredthsMm: 200, clock });
  const answer = await moveSession.execute({ ...arranged.desk, clock }, moveOf(arranged, 2, "2027-03-02"));
  const refusal = expectRefusal(answer);
  expect(refusal).toMatchObject({ kind: "findings", findings: [{ rule: "INTERVAL_TOO_SHORT" }] });
  expect(refusal.message).toContain("2.0 mm on the cheeks and chin on Tue 19 Jan 2027");
});

test.each([
  ["outside hours", { day: "2027-03-22", time: "17:00" }, "startsAt", "OUTSIDE_HOURS"],
  ["on a closure", { day: "2027-03-23", time: "10:00" }, "startsAt", "CLOSED"],
  ["off the grid", { day: "2027-03-22", time: "10:01" }, "startsAt", "OFF_GRID"],
  ["into a gap of the clocks", { day: "2027-03-28", time: "02:30" }, "local.time", "dst_gap"],
])("a move %s is refused, naming field and rule", async (_, local, path, rule) => {
  const arranged = await arrangeBooked();
  const day = new Date("2027-03-23");
  const closure = {
    clinicId: arranged.clinic.clinic.id,
    id: crypto.randomUUID(),
    fromDay: day,
    toDay: day,
    reason: "Fair",
  };
  await prisma().closure.create({ data: closure });
  const refusal = await refused(arranged, { ...moveOf(arranged, 2, local.day), local });
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path, rule }] });
});

test("a move into the past is refused", async () => {
  const arranged = await arrangeBooked(1);
  const refusal = await refused(arranged, moveOf(arranged, 1, "2027-01-11", "09:30"));
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ rule: "TOO_SOON_NOTICE" }] });
});

test("onto a taken time it is a conflict with the nearest legal times", async () => {
  const arranged = await arrangeBooked();
  const { clinic } = arranged;
  const other = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, other);
  await makeAppointment(clinic, { patientId: other.id, planSessionId: plan.sessions[0]?.id ?? "", day: "2027-03-02" });
  const refusal = await refused(arranged, moveOf(arranged, 2, "2027-03-02"));
  expect(refusal).toMatchObject({ kind: "conflict", fields: [{ rule: "CLINICIAN_BUSY" }, { rule: "ROOM_BUSY" }] });
  if (refusal.kind !== "conflict") throw new Error("no conflict");
  expect(refusal.alternatives).toHaveLength(5);
  // The day before is day 41: it is never offered.
  for (const { startsAt } of refusal.alternatives) expect(startsAt >= "2027-03-02").toBe(true);
});

test("an old version is stale, and a second move with the same version too", async () => {
  const arranged = await arrangeBooked();
  expectOk(await moveSession.execute(arranged.desk, moveOf(arranged, 2, "2027-03-22")));
  expect(await refused(arranged, moveOf(arranged, 2, "2027-03-23"))).toMatchObject({
    kind: "stale",
    currentVersion: 2,
  });
});

test("a visit that is done or cancelled does not move", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, visit } = arranged;
  const where = { clinicId_id: { clinicId: clinic.clinic.id, id: visit(1).id } };
  await prisma().appointment.update({ where, data: { status: "cancelled", endedAt: new Date(), endReason: "ill" } });
  const refusal = await refused(arranged, moveOf(arranged, 1, "2027-01-20"));
  expect(refusal).toMatchObject({ kind: "conflict", fields: [{ path: "appointmentId", rule: "cancelled" }] });
});

test("another clinic's visit, clinician and room do not exist", async () => {
  const [arranged, elsewhere] = [await arrangeBooked(1), await arrangeBooked(1)];
  expect(await refused(arranged, moveOf(elsewhere, 1, "2027-01-20"))).toMatchObject({ kind: "not_found" });
  const theirs = { clinicianId: elsewhere.clinic.clinician.id, roomId: elsewhere.clinic.rooms[0].id };
  expect(await refused(arranged, { ...moveOf(arranged, 1, "2027-01-20"), ...theirs })).toMatchObject({
    kind: "invalid",
    fields: [
      { path: "clinicianId", rule: "unknown" },
      { path: "roomId", rule: "unknown" },
    ],
  });
});

test("one idempotency key moves once and answers the same", async () => {
  const arranged = await arrangeBooked(1);
  const call = { ...arranged.desk, idempotencyKey: "move-1" };
  const first = await moveSession.execute(call, moveOf(arranged, 1, "2027-01-20"));
  expectOk(first);
  expect(await moveSession.execute(call, moveOf(arranged, 1, "2027-01-20"))).toEqual(first);
  expect(await auditOf(arranged.clinic.clinic.id, "appointment.move-session")).toHaveLength(1);
});

test("neither a patient nor a job may move a visit", async () => {
  const arranged = await arrangeBooked(1);
  const { actors } = arranged.clinic;
  for (const actor of [actors.patientOf(arranged.patient), actors.system]) {
    const answer = await moveSession.execute({ ...arranged.desk, actor }, moveOf(arranged, 1, "2027-01-20"));
    expect(expectRefusal(answer)).toMatchObject({ kind: "forbidden" });
  }
});
