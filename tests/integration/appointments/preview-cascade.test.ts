import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { moveSession } from "@/lib/appointments/move-session";
import { previewCascade } from "@/lib/appointments/preview-cascade";
import type { CascadePreviewDto } from "@/lib/appointments/preview-cascade.schema";
import { prisma } from "@/lib/db/client";
import { makeAppointment } from "../../factories/appointment";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePlan } from "../../factories/plan";
import { countRows } from "../../factories/rows";
import { makeTreatment } from "../../factories/treatment";
import { arrangeBooked, arrangeCourse } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeBooked>>;

const moveTo = ({ visit }: Arranged, number: number, day: string, time = "10:00") => ({
  kind: "move" as const,
  appointmentId: visit(number).id,
  local: { day, time },
});

async function preview({ desk, plan }: Pick<Arranged, "desk" | "plan">, change: object, more: object = {}) {
  return expectOk(await previewCascade.execute(desk, { planId: plan.id, change, ...more }));
}

const days = ({ moves }: CascadePreviewDto) => moves.map(({ number, to }) => [number, to.day]);

/** What commits a preview. */
function commitOf({ moves }: CascadePreviewDto) {
  const [own, ...along] = moves.map(({ appointmentId, version, to: { startsAt, clinicianId, roomId } }) => {
    return { appointmentId, version, startsAt, clinicianId, roomId };
  });
  return { ...own, along };
}

test("a move shows what follows and why, the course before and after, and what stays; it writes nothing", async () => {
  const arranged = await arrangeBooked();
  const rows = await countRows(arranged.clinic.clinic.id);
  const answer = await preview(arranged, moveTo(arranged, 2, "2027-04-21"));
  expect(days(answer)).toEqual([
    [2, "2027-04-21"],
    [3, "2027-06-02"],
  ]);
  expect(answer.moves[1]).toMatchObject({
    version: 1,
    from: { label: "Wed 19 May 2027, 10:00", clinicianName: "Carl Clinician", roomName: "Room 1" },
    to: { label: "Wed 2 Jun 2027, 10:00", clinicianName: "Carl Clinician", roomName: "Room 1" },
    why: "Session 3 moves from Wed 19 May 2027 to Wed 2 Jun 2027: 1.5 mm on the cheeks and chin on Wed 21 Apr 2027 needs 42 days.",
  });
  expect(answer.stays.map(({ number, fixed }) => [number, fixed])).toEqual([
    [1, null],
    [4, null],
  ]);
  expect(answer).toMatchObject({ brought: 1, possible: true, headline: null, uncured: [], reasons: [], window: null });
  expect(answer.before.map(({ date }) => date)).toEqual(["2027-01-19", "2027-03-19", "2027-05-19", "2027-07-19"]);
  expect(answer.after.map(({ date }) => date)).toEqual(["2027-01-19", "2027-04-21", "2027-06-02", "2027-07-19"]);
  expect(answer.findings.map(({ rule }) => rule)).toContain("COURSE_EARLY");
  expect(await countRows(arranged.clinic.clinic.id)).toEqual(rows);
});

test("what is shown is what can be done", async () => {
  const arranged = await arrangeBooked();
  const answer = await preview(arranged, moveTo(arranged, 2, "2027-05-03"));
  expect(days(answer)).toHaveLength(3);
  const moved = expectOk(await moveSession.execute(arranged.desk, commitOf(answer)));
  expect(moved.along.map(({ day }) => day)).toEqual(answer.moves.slice(1).map(({ to }) => to.day));
  expect((await preview(arranged, { kind: "cure" })).moves).toEqual([]);
});

test("a move that leaves the rest legal moves nothing else", async () => {
  const arranged = await arrangeBooked();
  const answer = await preview(arranged, moveTo(arranged, 2, "2027-03-22"));
  expect(answer).toMatchObject({ brought: 0, possible: true, moves: [{ number: 2, why: null }] });
});

test("what is pinned stays, and what that leaves wrong is named with its days", async () => {
  const arranged = await arrangeBooked();
  const pinned = [arranged.visit(3).id];
  const answer = await preview(arranged, moveTo(arranged, 2, "2027-04-21"), { pinned });
  expect(answer.possible).toBe(false);
  expect(answer.stays.find(({ number }) => number === 3)).toMatchObject({ fixed: "pinned" });
  expect(answer.uncured.find(({ number }) => number === 3)).toMatchObject({
    window: { earliest: "2027-06-02", latest: "2027-06-07" },
    standing: false,
  });
  expect(answer.headline).toContain("Too close to the session on Wed 19 May 2027");
});

test("a place that cannot be had is said with its reason, and a move the history forbids with the rule's own words", async () => {
  const arranged = await arrangeBooked();
  expect(await preview(arranged, moveTo(arranged, 2, "2027-03-21"))).toMatchObject({
    possible: false,
    reasons: [{ code: "OUTSIDE_HOURS", field: "change.startsAt" }],
  });
  const clock = { now: () => arranged.desk.clock.now().add({ hours: 24 * 9 }) };
  const planSessionId = arranged.plan.sessions[0]?.id ?? "";
  await makeTreatment(arranged.clinic, { planSessionId, performedOn: "2027-01-19", lengthHundredthsMm: 150, clock });
  const early = await preview({ ...arranged, desk: { ...arranged.desk, clock } }, moveTo(arranged, 2, "2027-03-01"));
  expect(early).toMatchObject({ possible: false, moves: [{ number: 2 }] });
  expect(early.headline).toMatch(/^Too soon: 1.5 mm/);
});

test("a cancellation shows when the session could be again, and what comes late without it", async () => {
  const arranged = await arrangeBooked();
  const answer = await preview(arranged, { kind: "cancel", appointmentId: arranged.visit(2).id });
  expect(answer).toMatchObject({
    moves: [],
    possible: true,
    window: { earliest: "2027-03-02" },
    upTo: { day: "2027-04-07" },
  });
  expect(answer.after[1]).toMatchObject({ state: "due", date: null });
  expect(answer.findings.map(({ rule, message }) => [rule, message.slice(0, 10)])).toEqual([
    ["COURSE_LATE", "Session 3:"],
  ]);
});

test("time off taken by the clinician is cured: what is stranded goes to somebody else or another day", async () => {
  const arranged = await arrangeBooked();
  const { clinic } = arranged;
  await prisma().timeOff.create({
    data: {
      clinicId: clinic.clinic.id,
      id: crypto.randomUUID(),
      memberId: clinic.clinician.id,
      startsAt: new Date("2027-03-19T00:00:00Z"),
      endsAt: new Date("2027-03-20T00:00:00Z"),
      reason: "Congress",
    },
  });
  const answer = await preview(arranged, { kind: "cure" });
  expect(days(answer)).toEqual([[2, "2027-03-18"]]);
  expect(answer.moves[0]?.why).toContain("Carl Clinician is away");
});

test("a session done deeper than planned is cured", async () => {
  const arranged = await arrangeCourse();
  const sessionId = (number: number) => arranged.plan.sessions[number - 1]?.id ?? "";
  const where = { patientId: arranged.patient.id, planSessionId: sessionId(2), day: "2027-02-22" };
  await makeAppointment(arranged.clinic, where);
  const clock = { now: () => arranged.desk.clock.now().add({ hours: 24 }) };
  const done = { planSessionId: sessionId(1), performedOn: "2027-01-11", lengthHundredthsMm: 250, clock };
  await makeTreatment(arranged.clinic, done);
  const answer = await preview({ ...arranged, desk: { ...arranged.desk, clock } }, { kind: "cure" });
  expect(days(answer)).toEqual([[2, "2027-03-08"]]);
  expect(answer.moves[0]?.why).toContain("2.5 mm on the cheeks and chin on Mon 11 Jan 2027 needs 56 days");
});

test("another course on the same skin moves along", async () => {
  const arranged = await arrangeBooked(2);
  const { clinic, patient } = arranged;
  const other = await makePlan(clinic, { patient, zones: ["face"], lengths: [50, 50] });
  const planSessionId = other.sessions[0]?.id ?? "";
  const theirs = await makeAppointment(clinic, {
    patientId: patient.id,
    planSessionId,
    day: "2027-05-05",
    time: "12:00",
  });
  const answer = await preview(arranged, moveTo(arranged, 2, "2027-04-07"));
  expect(answer.moves).toMatchObject([
    { number: 2 },
    { appointmentId: theirs.id, planId: other.id, to: { day: "2027-05-19", label: "Wed 19 May 2027, 12:00" } },
  ]);
  expectOk(await moveSession.execute(arranged.desk, commitOf(answer)));
});

test("nobody outside the clinic's staff, and nothing of another clinic or course, is answered", async () => {
  const [arranged, elsewhere] = [await arrangeBooked(2), await arrangeBooked(1)];
  const { clinic, desk, plan, patient, visit } = arranged;
  const change = { kind: "cancel", appointmentId: visit(1).id };
  const ask = (input: object, actor: Parameters<typeof previewCascade.execute>[0]["actor"] = desk.actor) =>
    previewCascade.execute({ ...desk, actor }, { planId: plan.id, change, ...input });
  for (const actor of [clinic.actors.patientOf(patient), clinic.actors.system]) {
    expect(expectRefusal(await ask({}, actor))).toMatchObject({ kind: "forbidden" });
  }
  expect(expectRefusal(await ask({ planId: elsewhere.plan.id }))).toMatchObject({ kind: "not_found" });
  const foreign = { kind: "cancel", appointmentId: elsewhere.visit(1).id };
  expect(expectRefusal(await ask({ change: foreign }))).toMatchObject({ kind: "not_found" });
  expect(expectRefusal(await ask({ change: { kind: "move", appointmentId: visit(1).id } }))).toMatchObject({
    kind: "invalid",
  });
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id: visit(1).id } };
  await prisma().appointment.update({ where: key, data: { status: "arrived" } });
  const moved = await ask({ change: moveTo(arranged, 1, "2027-01-20") });
  const cancelled = await ask({ change: { kind: "cancel", appointmentId: visit(1).id } });
  for (const answer of [moved, cancelled]) {
    expect(expectRefusal(answer)).toMatchObject({
      kind: "conflict",
      fields: [{ path: "change.appointmentId", rule: "arrived" }],
    });
  }
  const gone = { appointmentId: visit(2).id, version: 1, reason: "The patient is ill" };
  expectOk(await cancelAppointment.execute(desk, gone));
  expect(expectRefusal(await ask({ change: moveTo(arranged, 2, "2027-03-22") }))).toMatchObject({
    kind: "conflict",
    fields: [{ rule: "cancelled" }],
  });
});
