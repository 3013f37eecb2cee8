import { expect, test } from "vitest";
import { getRoster } from "@/lib/clinic/get-roster";
import { rosterSchema } from "@/lib/clinic/get-roster.schema";
import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";

const week = { from: "2027-01-11", to: "2027-01-17" };

async function read({ actors }: TestClinic, span = week) {
  return expectOk(await getRoster.execute({ actor: actors.desk, clock }, span));
}

test("the roster names clinicians with their hours, rooms and kinds of visits", async () => {
  const clinic = await makeClinic();
  const roster = await read(clinic);
  expect(rosterSchema.parse(roster)).toEqual(roster);
  expect(roster).toMatchObject({
    today: "2027-01-11",
    zone: "Europe/Madrid",
    gridMin: 15,
    clinicians: [
      { id: clinic.clinician.id, name: "Carl Clinician", prescriber: false },
      { id: clinic.prescriber.id, name: "Paula Prescriber", prescriber: true },
    ],
    rooms: [{ name: "Room 1" }, { name: "Room 2" }],
    procedures: [clinic.procedure],
    closures: [],
  });
  expect(roster.clinicians[0]?.workingHours).toHaveLength(5);
  expect(roster.clinicians[0]?.workingHours[0]).toEqual({
    weekday: 1,
    from: "09:00",
    to: "18:00",
    validFrom: "2020-01-01",
    validTo: null,
  });
});

test("other hours of a day are told with their reason, on the days asked for", async () => {
  const clinic = await makeClinic();
  const row = { clinicId: clinic.clinic.id, memberId: clinic.clinician.id, reason: "Training" };
  const add = (day: string, fromTime: string | null, toTime: string | null) =>
    prisma().rosterException.create({ data: { ...row, id: newId(), day: dayToDb(day), fromTime, toTime } });
  await add("2027-01-12", "15:00", "20:00");
  await add("2027-01-12", "10:00", "12:00");
  await add("2027-01-13", null, null);
  await add("2027-01-18", null, null);
  const { clinicians } = await read(clinic);
  expect(clinicians[0]?.exceptions).toEqual([
    { day: "2027-01-12", from: "10:00", to: "12:00", reason: "Training" },
    { day: "2027-01-12", from: "15:00", to: "20:00", reason: "Training" },
    { day: "2027-01-13", from: null, to: null, reason: "Training" },
  ]);
  expect(clinicians[1]?.exceptions).toEqual([]);
});

test("only what touches the days asked for is told, to the minute in the clinic's zone", async () => {
  const clinic = await makeClinic();
  const clinicId = clinic.clinic.id;
  const off = (startsAt: string, endsAt: string, reason: string) => {
    const row = { clinicId, id: newId(), memberId: clinic.clinician.id, reason };
    return prisma().timeOff.create({ data: { ...row, startsAt: new Date(startsAt), endsAt: new Date(endsAt) } });
  };
  // Midnight in Madrid is 23:00 UTC in winter.
  await off("2027-01-10T20:00:00Z", "2027-01-10T23:00:00Z", "ends as the week begins");
  await off("2027-01-10T20:00:00Z", "2027-01-10T23:01:00Z", "reaches into the week");
  await off("2027-01-17T22:59:00Z", "2027-01-18T10:00:00Z", "begins in the week");
  await off("2027-01-17T23:00:00Z", "2027-01-18T10:00:00Z", "begins after it");
  const close = (fromDay: string, toDay: string) =>
    prisma().closure.create({
      data: { clinicId, id: newId(), fromDay: dayToDb(fromDay), toDay: dayToDb(toDay), reason: fromDay },
    });
  await close("2027-01-01", "2027-01-10");
  await close("2027-01-06", "2027-01-11");
  await close("2027-01-17", "2027-01-20");
  await close("2027-01-18", "2027-01-20");
  const { clinicians, closures } = await read(clinic);
  expect(clinicians[0]?.timeOff.map(({ reason }) => reason)).toEqual(["reaches into the week", "begins in the week"]);
  expect(closures.map(({ reason }) => reason)).toEqual(["2027-01-06", "2027-01-17"]);
});

test("hours out of validity, members who left, and retired rooms and kinds of visits are left out", async () => {
  const clinic = await makeClinic();
  const clinicId = clinic.clinic.id;
  await prisma().workingHours.updateMany({
    where: { clinicId, memberId: clinic.clinician.id, weekday: { gt: 1 } },
    data: { validTo: dayToDb("2027-01-10") },
  });
  await prisma().member.updateMany({ where: { clinicId, id: clinic.prescriber.id }, data: { endedAt: new Date() } });
  await prisma().resource.updateMany({ where: { clinicId, name: "Room 2" }, data: { retiredAt: new Date() } });
  await prisma().procedure.updateMany({ where: { clinicId }, data: { retiredAt: new Date() } });
  const { clinicians, rooms, procedures } = await read(clinic);
  expect(clinicians.map(({ id }) => id)).toEqual([clinic.clinician.id]);
  expect(clinicians[0]?.workingHours.map(({ weekday }) => weekday)).toEqual([1]);
  expect(rooms).toMatchObject([{ name: "Room 1" }]);
  expect(procedures).toEqual([]);
});

test("a span that runs backwards or over 400 days is refused by name", async () => {
  const { actors } = await makeClinic();
  for (const span of [
    { from: "2027-01-12", to: "2027-01-11" },
    { from: "2027-01-01", to: "2028-02-05" },
    { from: "2027-01-01", to: "2027-02-30" },
  ]) {
    const refusal = expectRefusal(await getRoster.execute({ actor: actors.desk, clock }, span));
    expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "to" }] });
  }
});

test("every member of staff reads their own clinic's roster; a patient does not", async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const { owner, clinician, prescriber, desk, patientOf } = clinic.actors;
  for (const actor of [owner, clinician, prescriber, desk]) {
    const { rooms } = expectOk(await getRoster.execute({ actor, clock }, week));
    expect(rooms.map(({ id }) => id)).toEqual(clinic.rooms.map(({ id }) => id));
  }
  expect((await read(other)).rooms.map(({ id }) => id)).not.toContain(clinic.rooms[0].id);
  const actor = patientOf({ id: newId(), givenName: "Pia" });
  expect(expectRefusal(await getRoster.execute({ actor, clock }, week)).kind).toBe("forbidden");
});
