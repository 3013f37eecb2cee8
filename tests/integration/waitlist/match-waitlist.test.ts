import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { matchWaitlist } from "@/lib/waitlist/match-waitlist";
import { offerTime } from "@/lib/waitlist/offer-time";
import { makeAppointment } from "../../factories/appointment";
import type { TestClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan } from "../../factories/plan";
import { makeTreatment } from "../../factories/treatment";
import { arrangeBooked } from "../appointments/arrange";
import { arrangeEarlier, freedAt, freedDay, makeOffer, makeWaiting, offerOf } from "./arrange";

const reason = "The patient is ill";

/** Session 1 of a course, cancelled: 10:00 on the freed day, with the clinician in the first room, is free. */
async function arrangeFreed() {
  const { clinic, desk, visit } = await arrangeBooked(1);
  const appointmentId = visit(1).id;
  expectOk(await cancelAppointment.execute(desk, { appointmentId, version: 1, reason }));
  const ask = async (input: object = { appointmentId }, clock = testClock) =>
    expectOk(await matchWaitlist.execute({ actor: clinic.actors.desk, clock }, input));
  const ids = async (input?: object) => (await ask(input)).matches.map(({ entry }) => entry.id);
  return { clinic, desk, appointmentId, ask, ids, clinicId: clinic.clinic.id };
}

const timeOf = ({ clinician, rooms }: TestClinic, startsAt: string, endsAt: string) => {
  return { clinicianId: clinician.id, roomId: rooms[0].id, startsAt, endsAt };
};

test("a cancelled visit's time is told with who could have it, the longest wait first, and each can be offered it", async () => {
  const { clinic, desk, ask } = await arrangeFreed();
  const later = await makeWaiting(clinic);
  const longer = await makeWaiting(clinic, {}, fixedClock("2027-01-02T09:00:00Z"));
  const { freed, matches } = await ask();
  expect(freed).toEqual({
    ...{ clinicianId: clinic.clinician.id, clinicianName: "Carl Clinician" },
    ...{ roomId: clinic.rooms[0].id, roomName: "Room 1", label: "Tue 19 Jan 2027, 10:00" },
    ...{ startsAt: freedAt, endsAt: "2027-01-19T10:40:00.000Z" },
  });
  expect(matches).toMatchObject([
    { entry: { id: longer.entryId }, startsAt: freedAt, missed: [], remarks: [], deviceId: null },
    { entry: { id: later.entryId }, startsAt: freedAt, missed: [] },
  ]);
  expectOk(await offerTime.execute(desk, offerOf(clinic, longer.entryId)));
  // The time is held for one now: nobody else can have it.
  expect((await ask()).matches).toEqual([]);
});

test("whose rules refuse the day is not among them: too soon after a session that was done", async () => {
  const { clinic, ids } = await arrangeFreed();
  const { plan } = await makeWaiting(clinic);
  const planSessionId = plan.sessions[1]?.id ?? "";
  await makeTreatment(clinic, { planSessionId, performedOn: "2027-01-11", lengthHundredthsMm: 150 });
  expect(await ids()).toEqual([]);
});

test("wishes rank and do not forbid; each that is missed is named", async () => {
  const { clinic, ask } = await arrangeFreed();
  const misses = await makeWaiting(clinic, { notBefore: "16:00", weekdays: [2] }, fixedClock("2027-01-01T09:00:00Z"));
  const fits = await makeWaiting(clinic, { weekdays: [2] });
  expect((await ask()).matches).toMatchObject([
    { entry: { id: fits.entryId }, missed: [] },
    { entry: { id: misses.entryId }, missed: ["hours"] },
  ]);
});

test("who has an appointment of their own then is offered the start after it", async () => {
  const { clinic, ask } = await arrangeFreed();
  const { patient, entryId } = await makeWaiting(clinic);
  const elsewhere = await makeDeepPlan(clinic, await makePatient(clinic));
  const planSessionId = elsewhere.sessions[0]?.id ?? "";
  await makeAppointment(clinic, {
    ...{ patientId: patient.id, planSessionId, day: freedDay, time: "09:00" },
    ...{ memberId: clinic.prescriber.id, roomId: clinic.rooms[1].id },
  });
  expect((await ask()).matches).toMatchObject([{ entry: { id: entryId }, startsAt: "2027-01-19T09:30:00.000Z" }]);
});

test("who is booked already is told of an earlier time only, and keeps the durations of their visit", async () => {
  const { clinic, entryId } = await arrangeEarlier();
  const call = { actor: clinic.actors.desk, clock: testClock };
  const idsAt = async (startsAt: string, endsAt: string) => {
    const answer = await matchWaitlist.execute(call, timeOf(clinic, startsAt, endsAt));
    return expectOk(answer).matches.map(({ entry }) => entry.id);
  };
  expect(await idsAt("2027-03-02T09:00:00Z", "2027-03-02T10:40:00Z")).toEqual([entryId]);
  // 41 days after session 1.
  expect(await idsAt("2027-03-01T09:00:00Z", "2027-03-01T10:40:00Z")).toEqual([]);
  expect(await idsAt("2027-03-22T09:00:00Z", "2027-03-22T10:40:00Z")).toEqual([]);
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id: clinic.procedure.id } };
  await prisma().procedure.update({ where: key, data: { treatmentMin: 120 } });
  await makeTaken(clinic, "2027-03-02", "11:40");
  await makeWaiting(clinic);
  expect(await idsAt("2027-03-02T09:00:00Z", "2027-03-02T10:40:00Z")).toEqual([entryId]);
});

/** The first room taken by somebody else, with the other clinician. */
async function makeTaken(clinic: TestClinic, day: string, time: string) {
  const patient = await makePatient(clinic);
  const planSessionId = (await makeDeepPlan(clinic, patient)).sessions[0]?.id ?? "";
  const by = { memberId: clinic.prescriber.id };
  await makeAppointment(clinic, { patientId: patient.id, planSessionId, day, time, ...by });
}

test("notice, skills, time off and what has been booked again are respected", async () => {
  const { clinic, clinicId, ids, ask } = await arrangeFreed();
  await makeWaiting(clinic);
  expect(await ids()).toHaveLength(1);
  const notice = (noticeDays: number) => prisma().clinic.update({ where: { id: clinicId }, data: { noticeDays } });
  await notice(9);
  expect(await ids()).toEqual([]);
  await notice(0);
  const skill = { clinicId, procedureId: clinic.procedure.id, memberId: clinic.prescriber.id };
  await prisma().procedureClinician.create({ data: skill });
  expect(await ids()).toEqual([]);
  await prisma().procedureClinician.deleteMany({ where: { clinicId } });
  const off = { startsAt: new Date("2027-01-19T08:00:00Z"), endsAt: new Date("2027-01-19T17:00:00Z"), reason: "Away" };
  const away = { clinicId, id: newId(), memberId: clinic.clinician.id, ...off };
  await prisma().timeOff.create({ data: away });
  expect(await ids()).toEqual([]);
  await prisma().timeOff.deleteMany({ where: { clinicId } });
  expect(await ids()).toHaveLength(1);
  expect((await ask(undefined, fixedClock("2027-01-19T12:00:00Z"))).matches).toEqual([]);
  await makeTaken(clinic, freedDay, "10:30");
  expect(await ids()).toEqual([]);
});

test("who is being offered a time already is left out, until the offer expires", async () => {
  const { clinic, ask } = await arrangeFreed();
  const { entryId } = await makeWaiting(clinic);
  await makeOffer(clinic, entryId, "2027-01-20T09:00:00Z");
  expect((await ask()).matches).toEqual([]);
  const { matches } = await ask(undefined, fixedClock("2027-01-11T10:00:00Z"));
  expect(matches).toMatchObject([{ entry: { id: entryId, offer: { state: "expired" } } }]);
});

test("a visit that stands, another clinic's, and half a time are refused", async () => {
  const [{ clinic, desk, visit }, elsewhere] = [await arrangeBooked(1), await arrangeFreed()];
  const refusalOf = async (input: object) => expectRefusal(await matchWaitlist.execute(desk, input));
  expect(await refusalOf({ appointmentId: visit(1).id })).toMatchObject({
    kind: "conflict",
    fields: [{ path: "appointmentId", rule: "booked" }],
  });
  expect(await refusalOf({ appointmentId: elsewhere.appointmentId })).toMatchObject({ kind: "not_found" });
  const time = timeOf(clinic, freedAt, "2027-01-19T10:40:00Z");
  expect(await refusalOf({ ...time, roomId: elsewhere.clinic.rooms[0].id })).toMatchObject({
    kind: "invalid",
    fields: [{ path: "roomId", rule: "unknown" }],
  });
  expect(await refusalOf({ ...time, clinicianId: elsewhere.clinic.clinician.id })).toMatchObject({
    fields: [{ path: "clinicianId", rule: "unknown" }],
  });
  for (const input of [{}, { ...time, endsAt: undefined }, { ...time, appointmentId: visit(1).id }]) {
    expect(await refusalOf(input)).toMatchObject({ kind: "invalid", fields: [{ path: "appointmentId" }] });
  }
  expect(await refusalOf({ ...time, endsAt: freedAt })).toMatchObject({ fields: [{ path: "endsAt" }] });
});

test("a patient and a job may not ask", async () => {
  const { clinic, appointmentId } = await arrangeFreed();
  const { patient } = await makeWaiting(clinic);
  for (const actor of [clinic.actors.patientOf(patient), clinic.actors.system]) {
    const answer = await matchWaitlist.execute({ actor, clock: testClock }, { appointmentId });
    expect(expectRefusal(answer)).toMatchObject({ kind: "forbidden" });
  }
});
