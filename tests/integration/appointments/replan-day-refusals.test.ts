import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { moveSession } from "@/lib/appointments/move-session";
import { replanDay } from "@/lib/appointments/replan-day";
import { prisma } from "@/lib/db/client";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { waitingMessages } from "../../factories/message";
import { countRows } from "../../factories/rows";
import { type Arranged, arrangeDay, bookOne, day, leaving, planOf } from "./arrange-day";

/** Everything a clinic holds, and its visits: equal before and after a refusal. */
async function state({ clinic: { clinic } }: Pick<Arranged, "clinic">) {
  const clinicId = clinic.id;
  const byId = { where: { clinicId }, orderBy: { id: "asc" } } as const;
  return [
    await countRows(clinicId),
    await prisma().appointment.findMany(byId),
    await prisma().resourceHold.findMany(byId),
  ];
}

/** Runs a plan that must be refused, and proves that nothing was written or let go. */
async function refused(arranged: Arranged, input: unknown) {
  const before = await state(arranged);
  const refusal = expectRefusal(await replanDay.execute(arranged.call, input));
  expect(await state(arranged)).toEqual(before);
  return refusal;
}

test("a stale version in one line writes nothing of the others, and names its visit", async () => {
  const arranged = await arrangeDay();
  const { ben, call } = arranged;
  const plan = await planOf(arranged);
  const moved = { appointmentId: ben.visit.id, version: 1, local: { day, time: "16:00" } };
  expectOk(await moveSession.execute(call, moved));
  expect(await refused(arranged, plan)).toMatchObject({
    kind: "stale",
    message: expect.stringContaining("Ben Visitor, Tue 19 Jan 2027, 16:00: this visit was changed meanwhile"),
    currentVersion: 2,
  });
});

test("a visit that was cancelled meanwhile is named", async () => {
  const arranged = await arrangeDay();
  const { cleo, call } = arranged;
  const plan = await planOf(arranged);
  expectOk(
    await cancelAppointment.execute(call, { appointmentId: cleo.visit.id, version: 1, reason: "by the patient" }),
  );
  expect(await refused(arranged, plan)).toMatchObject({
    kind: "conflict",
    message: "Cleo Visitor, Tue 19 Jan 2027, 14:00: This visit is cancelled.",
    fields: [{ path: "lines.2.appointmentId", rule: "cancelled" }],
  });
});

test("a visit booked since the plan was made is not passed over unseen", async () => {
  const arranged = await arrangeDay();
  const plan = await planOf(arranged);
  const eve = await bookOne(arranged.clinic, { name: "Eve", time: "16:00" });
  const refusal = await refused(arranged, { ...plan, timeOff: { reason: "Ill" } });
  expect(refusal).toMatchObject({
    kind: "conflict",
    message: expect.stringContaining("Eve Visitor, Tue 19 Jan 2027, 16:00: this visit is touched too"),
    fields: [{ path: `leftOut.${eve.visit.id}`, rule: "unseen" }],
  });
});

test("a place that was taken meanwhile is named", async () => {
  const arranged = await arrangeDay();
  const plan = await planOf(arranged);
  await bookOne(arranged.clinic, { name: "Eve", time: "14:00", room: 1, by: "prescriber" });
  expect(await refused(arranged, plan)).toMatchObject({
    kind: "conflict",
    message: expect.stringMatching(/^Cleo Visitor, .*: Paula Prescriber is with another patient/),
    fields: [{ path: "lines.2.clinicianId", rule: "CLINICIAN_BUSY" }],
  });
});

test("two lines that need one thing at once are both named", async () => {
  const arranged = await arrangeDay();
  const { clinic, ana, ben, cleo, carlIsOut } = arranged;
  const place = {
    to: "place",
    version: 1,
    startsAt: "2027-01-19T15:00:00Z",
    clinicianId: clinic.prescriber.id,
  } as const;
  const lines = [
    { ...place, appointmentId: ana.visit.id, roomId: clinic.rooms[0].id },
    { ...place, appointmentId: ben.visit.id, roomId: clinic.rooms[1].id },
  ];
  expect(await refused(arranged, { ...carlIsOut, lines, ...leaving(cleo) })).toMatchObject({
    kind: "conflict",
    message: expect.stringMatching(/^Ben Visitor, .* and Ana Visitor, .* would both need Paula Prescriber at once\.$/),
    fields: [
      { path: "lines.0.startsAt", rule: "CLASH" },
      { path: "lines.1.startsAt", rule: "CLASH" },
    ],
  });
});

test("the absent clinician, hours outside the roster and a time between two starts are refused", async () => {
  const arranged = await arrangeDay();
  const { clinic, ana, ben, cleo, carlIsOut } = arranged;
  const lineTo = (startsAt: string, clinicianId = clinic.prescriber.id) => ({
    ...carlIsOut,
    ...leaving(ben, cleo),
    lines: [
      { to: "place", appointmentId: ana.visit.id, version: 1, startsAt, clinicianId, roomId: clinic.rooms[0].id },
    ],
  });
  for (const [input, rule] of [
    [lineTo("2027-01-19T15:00:00Z", clinic.clinician.id), "TIME_OFF"],
    [lineTo("2027-01-19T20:00:00Z"), "OUTSIDE_HOURS"],
    [lineTo("2027-01-19T15:05:00Z"), "OFF_GRID"],
  ] as const) {
    expect(await refused(arranged, input)).toMatchObject({
      kind: "invalid",
      fields: [expect.objectContaining({ rule })],
    });
  }
});

test("a day the rules block is refused with the visit's name, judged with every other line carried out", async () => {
  const clinic = await makeClinic();
  const ana = await bookOne(clinic, {
    name: "Ana",
    time: "10:00",
    on: "2027-01-12",
    thenOn: "2027-02-23",
    length: 150,
  });
  const call = { actor: clinic.actors.desk, clock: testClock };
  const place = { to: "place", version: 1, clinicianId: clinic.prescriber.id, roomId: clinic.rooms[0].id } as const;
  const first = { ...place, appointmentId: ana.visit.id, startsAt: "2027-01-13T09:00:00Z" };
  const second = { ...place, appointmentId: ana.second?.id ?? "", startsAt: "2027-02-24T09:00:00Z" };
  const carlIsOut = { day: "2027-01-12", kind: "clinician", subjectId: clinic.clinician.id } as const;
  const refusal = expectRefusal(await replanDay.execute(call, { ...carlIsOut, lines: [first] }));
  expect(refusal).toMatchObject({
    kind: "findings",
    message: expect.stringMatching(/^Ana Visitor, Tue 12 Jan 2027, 10:00: /),
    findings: [{ severity: "block", field: "lines.0.startsAt" }],
  });
  const { moved } = expectOk(await replanDay.execute(call, { ...carlIsOut, lines: [first, second] }));
  expect(moved.map((visit) => visit.day)).toEqual(["2027-01-13", "2027-02-24"]);
  expect(await waitingMessages(clinic.clinic.id)).toHaveLength(1);
});

test.each([
  ["no line at all", { lines: [] }, "lines"],
  ["time off for a room", { kind: "room", timeOff: { reason: "Paint" } }, "timeOff"],
  ["a day that is past", { day: "2027-01-08" }, "day"],
])("%s is refused", async (_, wrong, path) => {
  const arranged = await arrangeDay();
  const plan = { ...(await planOf(arranged)), ...wrong };
  expect(await refused(arranged, plan)).toMatchObject({ kind: "invalid", fields: [{ path }] });
});

test("a visit in two lines is refused", async () => {
  const arranged = await arrangeDay();
  const plan = await planOf(arranged);
  expect(await refused(arranged, { ...plan, lines: [...plan.lines, plan.lines[0]] })).toMatchObject({
    kind: "invalid",
    fields: [{ path: "lines" }],
  });
});

test("another clinic's visit, clinician and room do not exist", async () => {
  const [arranged, elsewhere] = [await arrangeDay(), await arrangeDay()];
  const theirs = await planOf(elsewhere);
  expect(await refused(arranged, { ...theirs, subjectId: arranged.clinic.clinician.id })).toMatchObject({
    kind: "not_found",
  });
  const plan = await planOf(arranged);
  const [line] = plan.lines;
  const place = { ...line, clinicianId: elsewhere.clinic.prescriber.id, roomId: elsewhere.clinic.rooms[0].id };
  expect(await refused(arranged, { ...plan, lines: [place], ...leaving(arranged.ben, arranged.cleo) })).toMatchObject({
    kind: "invalid",
    fields: [
      { path: "lines.0.clinicianId", rule: "unknown" },
      { path: "lines.0.roomId", rule: "unknown" },
    ],
  });
  expect(await refused(arranged, { ...plan, subjectId: elsewhere.clinic.clinician.id })).toMatchObject({
    fields: [{ path: "subjectId", rule: "unknown" }],
  });
});
