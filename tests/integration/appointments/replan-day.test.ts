import { expect, test } from "vitest";
import { replanDay } from "@/lib/appointments/replan-day";
import { prisma } from "@/lib/db/client";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { markSent, waitingMessages } from "../../factories/message";
import { auditOf } from "../../factories/rows";
import { overlappingHolds } from "../races/arrange";
import { arrangeDay, day, leaving, lineOf, planOf, proposed } from "./arrange-day";

test("all visits of an absent clinician move at once, with phases and holds; each patient is told once", async () => {
  const arranged = await arrangeDay();
  const { clinic, ana, ben, cleo, dan, call } = arranged;
  const clinicId = clinic.clinic.id;
  await markSent(clinicId);
  const answer = expectOk(await replanDay.execute(call, await planOf(arranged)));
  expect(answer).toMatchObject({
    moved: [
      { id: ana.visit.id, version: 2, startsAt: "2027-01-19T09:00:00.000Z", clinicianName: "Paula Prescriber" },
      { id: ben.visit.id, version: 2, startsAt: "2027-01-19T10:30:00.000Z", patientName: "Ben Visitor" },
      { id: cleo.visit.id, version: 2, planId: cleo.plan.id, roomName: "Room 1" },
    ],
    cancelled: [],
    timeOffId: null,
  });
  const held = await prisma().resourceHold.findMany({ where: { clinicId, live: true, memberId: { not: null } } });
  expect(held.every(({ memberId }) => memberId === clinic.prescriber.id)).toBe(true);
  expect(held).toHaveLength(4);
  expect(await overlappingHolds(clinicId)).toBe(0);
  expect(await prisma().appointmentPhase.count({ where: { clinicId } })).toBe(16);
  expect(await prisma().timeOff.count({ where: { clinicId } })).toBe(0);
  const messages = await waitingMessages(clinicId);
  expect(messages.map(({ patientId, cause }) => [patientId, cause]).sort()).toEqual(
    [ana, ben, cleo].map(({ patient }) => [patient.id, "appointment.replan-day"]).sort(),
  );
  const ofBen = messages.find(({ patientId }) => patientId === ben.patient.id);
  expect(ofBen?.body).toContain("Session 1 of 2: Tue 19 Jan 2027, 11:30 with Paula Prescriber");
  const stays = await prisma().appointment.findFirstOrThrow({ where: { clinicId, id: dan.visit.id } });
  expect(stays.version).toBe(1);
});

test("one audit row tells the whole set, and one for each patient what became of theirs", async () => {
  const arranged = await arrangeDay();
  const { clinic, ana, ben, cleo, call } = arranged;
  expectOk(await replanDay.execute(call, await planOf(arranged)));
  const rows = await auditOf(clinic.clinic.id, "appointment.replan-day");
  const set = rows.find(({ patientId }) => patientId === null);
  expect(set).toMatchObject({
    subjectId: clinic.clinician.id,
    actorName: "Dora Desk",
    before: {
      visits: [{ id: ana.visit.id, clinicianId: clinic.clinician.id }, { id: ben.visit.id }, { id: cleo.visit.id }],
    },
    after: {
      dropOut: { kind: "clinician", startsAt: "2027-01-18T23:00:00.000Z", endsAt: "2027-01-19T23:00:00.000Z" },
      visits: [{ clinicianId: clinic.prescriber.id }, { startsAt: "2027-01-19T10:30:00.000Z" }, { id: cleo.visit.id }],
      timeOffId: null,
    },
  });
  expect(rows).toHaveLength(4);
  const own = rows.find(({ patientId }) => patientId === ben.patient.id);
  expect(own).toMatchObject({
    subjectId: ben.visit.id,
    before: { startsAt: "2027-01-19T11:00:00.000Z" },
    after: { startsAt: "2027-01-19T10:30:00.000Z" },
  });
});

test("the drop-out is recorded as time off with the moves, once", async () => {
  const arranged = await arrangeDay();
  const { clinic, call, ben, cleo } = arranged;
  const clinicId = clinic.clinic.id;
  const [first, ...rest] = (await proposed(arranged)).lines.map(lineOf);
  const plan = { ...arranged.carlIsOut, toTime: "18:00", timeOff: { reason: "Ill" } };
  const { timeOffId } = expectOk(await replanDay.execute(call, { ...plan, lines: [first], ...leaving(ben, cleo) }));
  expect(await prisma().timeOff.findMany({ where: { clinicId } })).toMatchObject([
    {
      id: timeOffId,
      memberId: clinic.clinician.id,
      startsAt: new Date("2027-01-18T23:00:00Z"),
      endsAt: new Date("2027-01-19T17:00:00Z"),
      reason: "Ill",
    },
  ]);
  expect(expectOk(await replanDay.execute(call, { ...plan, lines: rest }))).toMatchObject({ timeOffId: null });
  expect(await prisma().timeOff.count({ where: { clinicId } })).toBe(1);
});

test("visits may take each other's places", async () => {
  const arranged = await arrangeDay();
  const { clinic, ana, ben, dan, call } = arranged;
  const place = { to: "place", version: 1, clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id } as const;
  const swapped = [
    { ...place, appointmentId: ana.visit.id, startsAt: ben.visit.startsAt },
    { ...place, appointmentId: ben.visit.id, startsAt: ana.visit.startsAt },
  ];
  const roomIsOut = { day, kind: "room", subjectId: clinic.rooms[1].id, lines: swapped, ...leaving(dan) };
  const { moved } = expectOk(await replanDay.execute(call, roomIsOut));
  expect(moved.map(({ startsAt }) => startsAt)).toEqual([ben.visit.startsAt, ana.visit.startsAt]);
  expect(await overlappingHolds(clinic.clinic.id)).toBe(0);
});

test("a line can cancel its visit to be booked anew: nothing is held, the session is due, the patient is told", async () => {
  const arranged = await arrangeDay();
  const { clinic, ana, ben, cleo, call, carlIsOut } = arranged;
  const clinicId = clinic.clinic.id;
  await markSent(clinicId);
  const lines = [{ to: "cancelled", appointmentId: ana.visit.id, version: 1, reason: "Carl is ill" }];
  const answer = expectOk(await replanDay.execute(call, { ...carlIsOut, lines, ...leaving(ben, cleo) }));
  expect(answer).toMatchObject({ moved: [], cancelled: [{ id: ana.visit.id, version: 2 }] });
  const row = await prisma().appointment.findFirstOrThrow({ where: { clinicId, id: ana.visit.id } });
  expect(row).toMatchObject({ status: "cancelled", endReason: "Carl is ill", version: 2 });
  expect(await prisma().resourceHold.count({ where: { clinicId, appointmentId: ana.visit.id, live: true } })).toBe(0);
  const [message, ...others] = await waitingMessages(clinicId);
  expect(message?.body).toContain("Session 1 of 2 on Tue 19 Jan 2027, 10:00 is cancelled.");
  expect(others).toEqual([]);
});

test("one idempotency key re-plans once and answers the same", async () => {
  const arranged = await arrangeDay();
  const plan = await planOf(arranged);
  const call = { ...arranged.call, idempotencyKey: "replan-1" };
  const first = await replanDay.execute(call, plan);
  expectOk(first);
  expect(await replanDay.execute(call, plan)).toEqual(first);
});

test("owner and clinician may too; neither a patient nor a job may", async () => {
  const arranged = await arrangeDay();
  const { clinic, ana, ben, cleo, call } = arranged;
  const plan = await planOf(arranged);
  for (const actor of [clinic.actors.patientOf(ana.patient), clinic.actors.system]) {
    expect(expectRefusal(await replanDay.execute({ ...call, actor }, plan))).toMatchObject({ kind: "forbidden" });
  }
  const [first, ...rest] = plan.lines;
  expectOk(
    await replanDay.execute(
      { ...call, actor: clinic.actors.owner },
      { ...plan, lines: [first], ...leaving(ben, cleo) },
    ),
  );
  expectOk(await replanDay.execute({ ...call, actor: clinic.actors.clinician }, { ...plan, lines: rest }));
});
