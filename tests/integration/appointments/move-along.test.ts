import { expect, test } from "vitest";
import { moveSession } from "@/lib/appointments/move-session";
import { prisma } from "@/lib/db/client";
import { makeAppointment } from "../../factories/appointment";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { markSent, waitingMessages } from "../../factories/message";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan, makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeBooked } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeBooked>>;

const at = (day: string, time = "10:00") => ({ local: { day, time } });
const named = ({ visit }: Arranged, number: number) => ({ appointmentId: visit(number).id, version: 1 });

/** Session 2 late, and the two after it as far as 1.5 mm needs. */
const threeMoves = (arranged: Arranged) => ({
  ...named(arranged, 2),
  ...at("2027-04-21"),
  along: [
    { ...named(arranged, 3), ...at("2027-06-02") },
    { ...named(arranged, 4), ...at("2027-07-20", "12:00") },
  ],
});

async function refused({ clinic, desk }: Arranged, input: unknown) {
  const clinicId = clinic.clinic.id;
  const holds = () => prisma().resourceHold.findMany({ where: { clinicId }, orderBy: { id: "asc" } });
  const [rows, held] = [await countRows(clinicId), await holds()];
  const refusal = expectRefusal(await moveSession.execute(desk, input));
  expect([await countRows(clinicId), await holds()]).toEqual([rows, held]);
  return refusal;
}

test("a visit moves and the rest follow: one step, one message, an audit row each", async () => {
  const arranged = await arrangeBooked();
  const { clinic, desk, visit } = arranged;
  const clinicId = clinic.clinic.id;
  await markSent(clinicId);
  const answer = expectOk(await moveSession.execute(desk, threeMoves(arranged)));
  expect(answer).toMatchObject({ number: 2, day: "2027-04-21", version: 2 });
  expect(answer.along).toMatchObject([
    { id: visit(3).id, number: 3, day: "2027-06-02", version: 2 },
    { id: visit(4).id, number: 4, day: "2027-07-20", startsAt: "2027-07-20T10:00:00.000Z" },
  ]);
  const rows = await prisma().appointment.findMany({ where: { clinicId }, orderBy: { startsAt: "asc" } });
  expect(rows.map(({ day }) => day.toISOString().slice(0, 10))).toEqual([
    "2027-01-19",
    "2027-04-21",
    "2027-06-02",
    "2027-07-20",
  ]);
  const [message, ...more] = await waitingMessages(clinicId);
  expect(more).toEqual([]);
  expect(message?.subject).toContain("your visits were moved");
  for (const line of ["Session 2 of 4: Wed 21 Apr", "Session 3 of 4: Wed 2 Jun", "Session 4 of 4: Tue 20 Jul"]) {
    expect(message?.body).toContain(line);
  }
  const events = await auditOf(clinicId, "appointment.move-session");
  expect(events.map(({ subjectId }) => subjectId).sort()).toEqual([2, 3, 4].map((number) => visit(number).id).sort());
  expect(new Set(events.map(({ requestId }) => requestId)).size).toBe(1);
});

test("taken back by the moves in reverse, nothing is told", async () => {
  const arranged = await arrangeBooked();
  const clinicId = arranged.clinic.clinic.id;
  await markSent(clinicId);
  expectOk(await moveSession.execute(arranged.desk, threeMoves(arranged)));
  const back = (number: number, day: string) => ({ ...named(arranged, number), version: 2, ...at(day) });
  const along = [back(3, "2027-05-19"), back(4, "2027-07-19")];
  expectOk(await moveSession.execute(arranged.desk, { ...back(2, "2027-03-19"), along }));
  expect(await waitingMessages(clinicId)).toEqual([]);
});

test("without the others it is refused, and says which session it would leave too early", async () => {
  const arranged = await arrangeBooked();
  const { along: _, ...alone } = threeMoves(arranged);
  expect(await refused(arranged, alone)).toMatchObject({
    kind: "findings",
    findings: [{ rule: "INTERVAL_TOO_SHORT" }],
  });
});

test("one of them too early refuses all, naming session and field", async () => {
  const arranged = await arrangeBooked();
  const input = threeMoves(arranged);
  const along = [{ ...named(arranged, 3), ...at("2027-06-01") }, ...input.along.slice(1)];
  const refusal = await refused(arranged, { ...input, along });
  expect(refusal).toMatchObject({
    kind: "findings",
    findings: [
      { rule: "INTERVAL_TOO_SHORT" },
      { rule: "INTERVAL_TOO_SHORT", field: "along.0.startsAt", earliest: "2027-06-02" },
    ],
  });
  expect(refusal.kind === "findings" && refusal.findings[1]?.message).toMatch(/^Session 3: Too soon/);
});

test("one of them on a taken time is a conflict, with times around that one", async () => {
  const arranged = await arrangeBooked();
  const { clinic } = arranged;
  const patient = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, patient);
  const planSessionId = plan.sessions[0]?.id ?? "";
  await makeAppointment(clinic, { patientId: patient.id, planSessionId, day: "2027-06-02" });
  const refusal = await refused(arranged, threeMoves(arranged));
  expect(refusal).toMatchObject({
    kind: "conflict",
    fields: [{ path: "along.0.clinicianId" }, { path: "along.0.roomId" }],
  });
  if (refusal.kind !== "conflict") throw new Error("no conflict");
  expect(refusal.message).toMatch(/^Session 3: /);
  for (const { startsAt } of refusal.alternatives) expect(startsAt >= "2027-06-02").toBe(true);
});

test("two visits of a course may trade places with what they held", async () => {
  const arranged = await arrangeBooked(2);
  const { clinic, patient, desk } = arranged;
  const hands = await makePlan(clinic, { patient, zones: ["hands"], lengths: [50, 50] });
  const where = { patientId: patient.id, planSessionId: hands.sessions[0]?.id ?? "", day: "2027-01-20" };
  const other = await makeAppointment(clinic, where);
  const along = [{ appointmentId: other.id, version: 1, ...at("2027-01-19") }];
  const answer = expectOk(await moveSession.execute(desk, { ...named(arranged, 1), ...at("2027-01-20"), along }));
  expect(answer.along).toMatchObject([{ day: "2027-01-19", number: 1 }]);
  expect((await waitingMessages(clinic.clinic.id)).map(({ planId }) => planId).sort()).toEqual(
    [arranged.plan.id, hands.id].sort(),
  );
});

test("stale, cancelled, foreign and doubly named visits refuse all", async () => {
  const [arranged, elsewhere] = [await arrangeBooked(), await arrangeBooked()];
  const { clinic, visit } = arranged;
  const input = threeMoves(arranged);
  const [third, fourth] = input.along;
  const withFourth = (more: object) => ({ ...input, along: [third, { ...fourth, ...more }] });
  expect(await refused(arranged, withFourth({ version: 2 }))).toMatchObject({ kind: "stale", currentVersion: 1 });
  expect(await refused(arranged, withFourth({ appointmentId: elsewhere.visit(4).id }))).toMatchObject({
    kind: "not_found",
  });
  const stranger = await makePatient(clinic);
  const plan = await makeDeepPlan(clinic, stranger);
  const planSessionId = plan.sessions[0]?.id ?? "";
  const theirs = await makeAppointment(clinic, { patientId: stranger.id, planSessionId, day: "2027-08-02" });
  expect(await refused(arranged, withFourth({ appointmentId: theirs.id }))).toMatchObject({ kind: "not_found" });
  expect(await refused(arranged, withFourth({ appointmentId: visit(3).id }))).toMatchObject({ kind: "invalid" });
  expect(await refused(arranged, withFourth({ local: undefined }))).toMatchObject({ kind: "invalid" });
  expect(await refused(arranged, withFourth({ local: { day: "2027-07-20", time: "10:01" } }))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "along.1.startsAt", rule: "OFF_GRID" }],
  });
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id: visit(4).id } };
  await prisma().appointment.update({
    where: key,
    data: { status: "cancelled", endedAt: new Date(), endReason: "ill" },
  });
  expect(await refused(arranged, input)).toMatchObject({
    kind: "conflict",
    fields: [{ path: "along.1.appointmentId" }],
  });
});
