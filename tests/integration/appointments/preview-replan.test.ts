import { expect, test } from "vitest";
import { previewReplan } from "@/lib/appointments/preview-replan";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeDay, bookOne, day, proposed } from "./arrange-day";

test("every visit of an absent clinician gets another place, and each says what changes", async () => {
  const arranged = await arrangeDay();
  const { clinic } = arranged;
  const plan = await proposed(arranged);
  expect(plan.lines.map(({ patientName, explanation }) => [patientName, explanation])).toEqual([
    // Room 1 is Ben's from 11:30 on.
    ["Ana Visitor", "Same time, with Paula Prescriber, in Room 2."],
    // Paula is with Dan at 12:45.
    ["Ben Visitor", "30 min earlier, with Paula Prescriber."],
    ["Cleo Visitor", "Same time, with Paula Prescriber."],
  ]);
  expect(plan.lines[1]).toMatchObject({
    state: "moved",
    pinned: false,
    spares: false,
    version: 1,
    phone: "+34600111222",
    sessionNumber: 1,
    sessionCount: 2,
    cost: 120,
    from: { day, startsAt: "2027-01-19T11:00:00.000Z", clinicianName: "Carl Clinician", roomName: "Room 1" },
    to: {
      day,
      startsAt: "2027-01-19T10:30:00.000Z",
      endsAt: "2027-01-19T12:00:00.000Z",
      clinicianId: clinic.prescriber.id,
      roomName: "Room 1",
      deviceId: null,
    },
  });
  expect(plan).toMatchObject({
    name: "Carl Clinician",
    startsAt: "2027-01-18T23:00:00.000Z",
    endsAt: "2027-01-19T23:00:00.000Z",
    summary: "3 visits: 2 at the same time, 1 earlier the same day.",
    totals: { affected: 3, sameTime: 2, sameDay: 1, otherDay: 0, unplaced: 0, leftOut: 0 },
    cost: 305,
    proven: true,
    arrived: [],
  });
  expect(plan.lines[0]?.alternatives[0]).toMatchObject({
    cost: 105,
    explanation: "15 min earlier, with Paula Prescriber.",
  });
});

test("without a drop-out it says who and what the day's visits are with", async () => {
  const { clinic, call } = await arrangeDay({ devices: [] });
  expect(expectOk(await previewReplan.execute(call, { day }))).toMatchObject({
    day,
    today: "2027-01-11",
    subjects: {
      clinicians: [
        { id: clinic.clinician.id, name: "Carl Clinician", visits: 3 },
        { id: clinic.prescriber.id, name: "Paula Prescriber", visits: 1 },
      ],
      rooms: [
        { name: "Room 1", visits: 3 },
        { name: "Room 2", visits: 1 },
      ],
      devices: [],
    },
    plan: null,
  });
});

test("only the visits of the hours that drop out are touched", async () => {
  const arranged = await arrangeDay();
  const plan = await proposed(arranged, { fromTime: "13:30", toTime: "18:00" });
  expect(plan.lines.map(({ patientName }) => patientName)).toEqual(["Cleo Visitor"]);
  expect(plan).toMatchObject({ startsAt: "2027-01-19T12:30:00.000Z", endsAt: "2027-01-19T17:00:00.000Z" });
  const morning = await proposed(arranged, { toTime: "09:30" });
  expect(morning).toMatchObject({ lines: [], summary: "No visit is affected.", cost: 0 });
});

test("a room that drops out moves its visits into another, and a device onto another", async () => {
  const arranged = await arrangeDay({ devices: ["Pen A", "Pen B"] });
  const { clinic, call } = arranged;
  const room = { day, kind: "room", subjectId: clinic.rooms[0].id };
  const { plan } = expectOk(await previewReplan.execute(call, room));
  expect(plan?.summary).toBe("3 visits: 1 at the same time, 2 later the same day.");
  expect(plan?.lines.map(({ explanation }) => explanation)).toContain("Same time, in Room 2.");
  const [visit] = plan?.lines ?? [];
  const device = { day, kind: "device", subjectId: visit?.from.deviceId };
  const { plan: other } = expectOk(await previewReplan.execute(call, device));
  expect(other?.lines.length).toBeGreaterThan(0);
  expect(other?.lines.every(({ to }) => to?.deviceId !== null && to?.deviceId !== visit?.from.deviceId)).toBe(true);
});

test("a visit nobody else can do goes to a day its course allows; one that has none is to be called, first of all", async () => {
  const clinic = await makeClinic();
  // Its second session stands 62 days later: the first may move both ways inside its window.
  const free = await bookOne(clinic, { name: "Ana", time: "10:00", thenOn: "2027-03-22" });
  const clinicId = clinic.clinic.id;
  const memberId = clinic.prescriber.id;
  await prisma().timeOff.create({
    data: {
      ...{ clinicId, id: crypto.randomUUID(), memberId, reason: "Congress" },
      ...{ startsAt: new Date("2027-01-18T00:00:00Z"), endsAt: new Date("2027-01-22T00:00:00Z") },
    },
  });
  const call = { actor: clinic.actors.desk, clock: testClock };
  const carlIsOut = { day, kind: "clinician", subjectId: clinic.clinician.id } as const;
  const plan = await proposed({ call, carlIsOut });
  expect(plan.lines).toMatchObject([
    {
      patientName: "Ana Visitor",
      explanation: "Mon 18 Jan 2027, 1 day earlier, same time.",
      to: { day: "2027-01-18" },
    },
  ]);
  expect(plan.summary).toBe("1 visit: 1 on Mon 18 Jan 2027.");
  await prisma().closure.create({
    data: {
      ...{ clinicId, id: crypto.randomUUID(), reason: "Works" },
      ...{ fromDay: new Date("2027-01-11"), toDay: new Date("2027-03-01") },
    },
  });
  const closed = await proposed({ call, carlIsOut });
  expect(closed.lines).toMatchObject([{ state: "unplaced", to: null, cost: 100_000, alternatives: [] }]);
  expect(closed.lines[0]?.explanation).toMatch(/^Nobody who could treat is free in any room on its legal days/);
  expect(closed.summary).toBe("1 visit: 1 to be called.");
  expect(free.second?.day).toBe("2027-03-22");
});

test("no day is proposed that the rules block, towards the session before and the one after", async () => {
  const clinic = await makeClinic();
  // 1.5 mm rests 42 days: the second session cannot come a day earlier, nor the first a day later.
  await bookOne(clinic, { name: "Ana", time: "10:00", on: "2027-01-12", thenOn: "2027-02-23", length: 150 });
  await prisma().workingHours.deleteMany({ where: { clinicId: clinic.clinic.id, memberId: clinic.prescriber.id } });
  const call = { actor: clinic.actors.desk, clock: testClock };
  const carlIsOut = { day: "2027-02-23", kind: "clinician", subjectId: clinic.clinician.id } as const;
  const plan = await proposed({ call, carlIsOut });
  expect(plan.lines[0]?.to?.day).toBe("2027-02-24");
  const first = await proposed({ call, carlIsOut: { ...carlIsOut, day: "2027-01-12" } });
  expect(first.lines[0]?.to?.day).toBe("2027-01-11");
});

test("a pinned place is kept and the rest is arranged around it; one left out stays", async () => {
  const arranged = await arrangeDay();
  const { clinic, ana, cleo } = arranged;
  const pin = {
    appointmentId: cleo.visit.id,
    startsAt: "2027-01-19T09:00:00Z",
    clinicianId: clinic.prescriber.id,
    roomId: clinic.rooms[1].id,
  };
  const plan = await proposed(arranged, { pins: [pin], leftOut: [arranged.ben.visit.id] });
  expect(plan.lines.map(({ patientName, state, pinned }) => [patientName, state, pinned])).toEqual([
    ["Ana Visitor", "moved", false],
    ["Ben Visitor", "left_out", false],
    ["Cleo Visitor", "moved", true],
  ]);
  expect(plan.lines[0]?.explanation).not.toBe("Same time, with Paula Prescriber.");
  expect(plan.totals).toMatchObject({ affected: 3, leftOut: 1 });
  const both = [pin, { ...pin, appointmentId: ana.visit.id }];
  const refusal = expectRefusal(await previewReplan.execute(arranged.call, { ...arranged.carlIsOut, pins: both }));
  expect(refusal).toMatchObject({ kind: "conflict", message: expect.stringContaining("at once") });
});

test("others move only when that is asked for, and only where it spares more", async () => {
  const clinic = await makeClinic({ hours: { from: "09:00", to: "12:30" } });
  await bookOne(clinic, { name: "Ana", time: "10:00" });
  await bookOne(clinic, { name: "Dan", time: "10:15", room: 1, by: "prescriber" });
  const call = { actor: clinic.actors.desk, clock: testClock };
  const carlIsOut = { day, kind: "clinician", subjectId: clinic.clinician.id } as const;
  const alone = await proposed({ call, carlIsOut });
  expect(alone.lines.map(({ patientName, spares }) => [patientName, spares])).toEqual([["Ana Visitor", false]]);
  const together = await proposed({ call, carlIsOut }, { moveOthers: true });
  expect(together.cost).toBeLessThanOrEqual(alone.cost);
});

test("the clinic's notice does not stand in the way of mending a day, but nobody is asked to come at once", async () => {
  const arranged = await arrangeDay({ booking: { noticeDays: 30 } }).catch(() => null);
  expect(arranged).toBeNull();
  const { clinic, call, carlIsOut } = await arrangeDay();
  await prisma().clinic.update({ where: { id: clinic.clinic.id }, data: { noticeDays: 30 } });
  expect((await proposed({ call, carlIsOut })).totals.sameTime).toBe(2);
  const sameMorning = { ...call, clock: fixedClock("2027-01-19T08:55:00Z") };
  const late = await proposed({ call: sameMorning, carlIsOut });
  const starts = late.lines.flatMap(({ from, to, alternatives }) =>
    [to, ...alternatives.map(({ place }) => place)].flatMap((place) =>
      place ? [[from.startsAt, place.startsAt]] : [],
    ),
  );
  for (const [from = "", to = ""] of starts) expect(to >= from || to >= "2027-01-19T10:55:00.000Z").toBe(true);
});

test("a patient who has arrived is named and not moved", async () => {
  const arranged = await arrangeDay();
  const key = { clinicId_id: { clinicId: arranged.clinic.clinic.id, id: arranged.ana.visit.id } };
  await prisma().appointment.update({ where: key, data: { status: "arrived" } });
  const plan = await proposed(arranged);
  expect(plan.arrived).toEqual([{ patientName: "Ana Visitor", startsAt: "2027-01-19T09:00:00.000Z" }]);
  expect(plan.lines.map(({ patientName }) => patientName)).toEqual(["Ben Visitor", "Cleo Visitor"]);
});

test.each([
  ["a day that is past", { day: "2027-01-08" }, { path: "day", rule: "past" }],
  ["a kind without a subject", { subjectId: undefined }, { path: "subjectId" }],
  ["an end before its beginning", { fromTime: "12:00", toTime: "11:00" }, { path: "toTime" }],
  ["a room that is a clinician", { kind: "room" }, { path: "subjectId", rule: "unknown" }],
])("%s is refused", async (_, wrong, field) => {
  const { call, carlIsOut } = await arrangeDay();
  const refusal = expectRefusal(await previewReplan.execute(call, { ...carlIsOut, ...wrong }));
  expect(refusal).toMatchObject({ kind: "invalid", fields: [field] });
});

test("a time the clocks skip is refused", async () => {
  const { call, carlIsOut } = await arrangeDay();
  const spring = { ...carlIsOut, day: "2027-03-28", fromTime: "02:30", toTime: null };
  expect(expectRefusal(await previewReplan.execute(call, spring))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "fromTime", rule: "dst_gap" }],
  });
});

test("a pin to a blocked day, to a taken place and for a visit that stays is refused", async () => {
  const { clinic, call, carlIsOut, ana, dan } = await arrangeDay();
  const withPin = async (pin: object) =>
    expectRefusal(
      await previewReplan.execute(call, {
        ...carlIsOut,
        pins: [
          {
            appointmentId: ana.visit.id,
            startsAt: "2027-01-19T11:00:00Z",
            clinicianId: clinic.prescriber.id,
            roomId: clinic.rooms[0].id,
            ...pin,
          },
        ],
      }),
    );
  expect(await withPin({})).toMatchObject({
    kind: "conflict",
    message: expect.stringContaining("Ana Visitor: Paula Prescriber is with another patient"),
    fields: [{ path: "pins.0.clinicianId", rule: "CLINICIAN_BUSY" }],
  });
  expect(await withPin({ clinicianId: clinic.clinician.id })).toMatchObject({
    kind: "conflict",
    fields: expect.arrayContaining([expect.objectContaining({ rule: "TIME_OFF" })]),
  });
  expect(await withPin({ appointmentId: dan.visit.id })).toMatchObject({
    kind: "invalid",
    fields: [{ path: "pins.0.appointmentId", rule: "unknown" }],
  });
});

test("it writes nothing, and reads nothing of another clinic", async () => {
  const [arranged, elsewhere] = [await arrangeDay(), await arrangeDay()];
  const clinicId = arranged.clinic.clinic.id;
  const before = await countRows(clinicId);
  await proposed(arranged);
  expect(await countRows(clinicId)).toEqual(before);
  expect(await auditOf(clinicId, "appointment.preview-replan")).toEqual([]);
  const theirs = { ...arranged.carlIsOut, subjectId: elsewhere.clinic.clinician.id };
  expect(expectRefusal(await previewReplan.execute(arranged.call, theirs))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "subjectId", rule: "unknown" }],
  });
});

test("neither a patient nor a job may ask", async () => {
  const { clinic, ana, call, carlIsOut } = await arrangeDay();
  for (const actor of [clinic.actors.patientOf(ana.patient), clinic.actors.system]) {
    expect(expectRefusal(await previewReplan.execute({ ...call, actor }, carlIsOut))).toMatchObject({
      kind: "forbidden",
    });
  }
});
