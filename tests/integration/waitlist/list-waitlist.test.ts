import { expect, test } from "vitest";
import { markNoShow } from "@/lib/appointments/mark-no-show";
import { fixedClock } from "@/lib/kernel/clock";
import { endPlan } from "@/lib/plans/end-plan";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { listWaitlist } from "@/lib/waitlist/list-waitlist";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makeTreatment } from "../../factories/treatment";
import { arrangeBooked } from "../appointments/arrange";
import { arrangeEarlier, makeOffer, makeWaiting } from "./arrange";

test("the list tells who waits, why, since when, with what wishes, and what they were offered", async () => {
  const { clinic, entryId, patient, plan, planSessionId } = await arrangeEarlier();
  const call = { actor: clinic.actors.desk, clock: fixedClock("2027-01-14T09:00:00Z") };
  const { entries, today } = expectOk(await listWaitlist.execute(call, {}));
  expect(today).toBe("2027-01-14");
  expect(entries).toMatchObject([
    {
      ...{ id: entryId, patientId: patient.id, phone: "+34600111222", email: patient.email, planId: plan.id },
      ...{ planSessionId, number: 2, count: 4, lengthHundredthsMm: 150, procedureName: "Microneedling" },
      window: { earliest: "2027-03-02", ideal: expect.any(String), latest: expect.any(String) },
      booked: { label: "Fri 19 Mar 2027, 10:00", clinicianName: "Carl Clinician" },
      wishes: { clinicianId: null, weekdays: [], notBefore: null, untilDay: null },
      ...{ note: null, since: "2027-01-11T09:00:00.000Z", days: 3, byName: "Dora Desk", offer: null },
    },
  ]);
});

test("an offer is open until it expires, ended or not", async () => {
  const clinic = await makeClinic();
  const { entryId } = await makeWaiting(clinic);
  const offer = await makeOffer(clinic, entryId);
  const offerAt = async (now: string) => {
    const call = { actor: clinic.actors.desk, clock: fixedClock(now) };
    return expectOk(await listWaitlist.execute(call, {})).entries[0]?.offer;
  };
  expect(await offerAt("2027-01-11T09:59:59Z")).toMatchObject({
    ...{ id: offer.id, state: "open", label: "Tue 19 Jan 2027, 10:00", roomName: "Room 1" },
    ...{ offeredAt: "2027-01-11T09:00:00.000Z", expiresAt: "2027-01-11T10:00:00.000Z" },
  });
  expect(await offerAt("2027-01-11T10:00:00Z")).toMatchObject({ state: "expired" });
});

test("the list is filtered by clinician, by offer and by course, longest wait first", async () => {
  const clinic = await makeClinic();
  const hers = await makeWaiting(clinic, { clinicianId: clinic.prescriber.id }, fixedClock("2027-01-09T09:00:00Z"));
  const his = await makeWaiting(clinic, { clinicianId: clinic.clinician.id }, fixedClock("2027-01-08T09:00:00Z"));
  const anybodys = await makeWaiting(clinic);
  await makeOffer(clinic, his.entryId);
  const idsOf = async (input: object) => {
    const { entries } = expectOk(await listWaitlist.execute({ actor: clinic.actors.desk, clock: testClock }, input));
    return entries.map(({ id }) => id);
  };
  expect(await idsOf({})).toEqual([his.entryId, hers.entryId, anybodys.entryId]);
  expect(await idsOf({ clinicianId: clinic.prescriber.id })).toEqual([hers.entryId, anybodys.entryId]);
  expect(await idsOf({ state: "offered" })).toEqual([his.entryId]);
  expect(await idsOf({ state: "waiting" })).toEqual([hers.entryId, anybodys.entryId]);
  expect(await idsOf({ planId: hers.plan.id })).toEqual([hers.entryId]);
});

test("whose session is done, or whose course has ended, no longer waits", async () => {
  const clinic = await makeClinic();
  const [done, ended] = [await makeWaiting(clinic), await makeWaiting(clinic)];
  await makeTreatment(clinic, {
    ...{ planSessionId: done.planSessionId, performedOn: "2027-01-11", lengthHundredthsMm: 150 },
  });
  const { id: planId, version } = ended.plan;
  const by = { actor: clinic.actors.prescriber, clock: testClock };
  expectOk(await endPlan.execute(by, { planId, version, reason: "The patient moved away" }));
  expect(expectOk(await listWaitlist.execute(by, {})).entries).toEqual([]);
});

test("whose booked visit has begun no longer waits, and again does when it is missed", async () => {
  const { clinic, plan, visit } = await arrangeBooked(1);
  const call = { actor: clinic.actors.desk, clock: fixedClock("2027-01-19T09:00:00Z") };
  expectOk(await joinWaitlist.execute({ ...call, clock: testClock }, { planSessionId: plan.sessions[0]?.id ?? "" }));
  const waits = async (clock = call.clock) =>
    expectOk(await listWaitlist.execute({ ...call, clock }, {})).entries.length;
  expect(await waits(fixedClock("2027-01-19T08:59:59Z"))).toBe(1);
  expect(await waits()).toBe(0);
  const late = { ...call, clock: fixedClock("2027-01-19T09:10:00Z") };
  expectOk(await markNoShow.execute(late, { appointmentId: visit(1).id, version: 1 }));
  expect(await waits(late.clock)).toBe(1);
});

test("nobody sees another clinic's list, and a patient sees none", async () => {
  const [clinic, elsewhere] = [await makeClinic(), await makeClinic()];
  const { patient, planSessionId } = await makeWaiting(elsewhere);
  const call = { actor: clinic.actors.desk, clock: testClock };
  expect(expectOk(await listWaitlist.execute(call, {})).entries).toEqual([]);
  expect(expectRefusal(await joinWaitlist.execute(call, { planSessionId }))).toMatchObject({ kind: "not_found" });
  for (const actor of [elsewhere.actors.patientOf(patient), elsewhere.actors.system]) {
    expect(expectRefusal(await listWaitlist.execute({ ...call, actor }, {}))).toMatchObject({ kind: "forbidden" });
  }
});
