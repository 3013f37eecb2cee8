import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { daysBetween, weekday } from "@/lib/kernel/day";
import { bookCourse } from "@/lib/plans/book-course";
import { endPlan } from "@/lib/plans/end-plan";
import { proposeCourse } from "@/lib/plans/propose-course";
import { testClock } from "../../factories/clock";
import { makeConsent } from "../../factories/consent";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { countRows } from "../../factories/rows";
import { arrangeBooked, arrangeCourse } from "../appointments/arrange";

type Proposals = Awaited<ReturnType<typeof propose>>;

async function propose({ desk, plan }: Awaited<ReturnType<typeof arrangeCourse>>, preferences: object = {}) {
  return expectOk(await proposeCourse.execute(desk, { planId: plan.id, preferences }));
}

/** What books a proposal as it is. */
function bookingOf({ planId, version, proposals }: Proposals, index: number) {
  const placements = (proposals[index]?.placements ?? []).map(({ number, startsAt, clinicianId, roomId }) => {
    return { number, startsAt, clinicianId, roomId };
  });
  return { planId, version, placements };
}

test("every proposal of a whole course lies in its windows, says why, and can be booked as it is", async () => {
  const arranged = await arrangeCourse();
  const { clinic, desk } = arranged;
  const before = await countRows(clinic.clinic.id);
  const answer = await propose(arranged);
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  expect(answer).toMatchObject({ version: 1, today: "2027-01-11", healingDays: 40 });
  expect(answer.proposals.length).toBeGreaterThan(1);
  for (const { placements, unplaced, explanation } of answer.proposals) {
    expect(unplaced).toEqual([]);
    expect(explanation).not.toBe("");
    expect(placements.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    for (const { day, earliest, ideal, latest, why } of placements) {
      expect(earliest <= day && day <= latest && earliest <= ideal && ideal <= latest).toBe(true);
      expect(why).toMatch(/^Earliest /);
    }
  }
  for (const index of answer.proposals.keys()) {
    // Each proposal on a course of its own would do; the same one is booked, cancelled and booked again.
    const { version } = await propose(arranged);
    const booked = expectOk(await bookCourse.execute(desk, { ...bookingOf(answer, index), version }));
    for (const { id } of booked.appointments) {
      expectOk(await cancelAppointment.execute(desk, { appointmentId: id, version: 1, reason: "next proposal" }));
    }
  }
});

test("what is booked keeps its day and the others are placed around it", async () => {
  const arranged = await arrangeBooked(2);
  const answer = await propose(arranged);
  for (const { placements } of answer.proposals) {
    expect(placements.map(({ number }) => number)).toEqual([3, 4]);
    expect(daysBetween("2027-03-19", placements[0]?.day ?? "")).toBeGreaterThanOrEqual(42);
  }
});

test("wishes are kept where there is room for them", async () => {
  const arranged = await arrangeCourse();
  const { clinic } = arranged;
  const wishes = { clinicianId: clinic.clinician.id, weekdays: [4], notBefore: "14:00", notAfter: "16:00" };
  const [first] = (await propose(arranged, wishes)).proposals;
  for (const { day, clinicianId, startsAt } of first?.placements ?? []) {
    expect([weekday(day), clinicianId]).toEqual([4, clinic.clinician.id]);
    expect(startsAt.slice(11, 13) >= "12").toBe(true);
  }
});

test("taken times are not proposed", async () => {
  const arranged = await arrangeCourse();
  const [first] = (await propose(arranged)).proposals;
  const other = await arrangeCourse();
  const wanted = first?.placements[0];
  const memberId = arranged.clinic.clinician.id;
  const off = { clinicId: arranged.clinic.clinic.id, reason: "Away" };
  for (const id of [memberId, arranged.clinic.prescriber.id]) {
    const [startsAt, endsAt] = [new Date(`${wanted?.day}T00:00:00Z`), new Date(`${wanted?.day}T23:00:00Z`)];
    await prisma().timeOff.create({ data: { ...off, id: crypto.randomUUID(), memberId: id, startsAt, endsAt } });
  }
  const again = (await propose(arranged)).proposals.flatMap(({ placements }) => placements.map(({ day }) => day));
  expect(again).not.toContain(wanted?.day);
  // Another clinic's time off is its own.
  expect((await propose(other)).proposals[0]?.placements[0]?.day).toBe(wanted?.day);
});

test("more proposals can be asked for, each another course, and no more than six", async () => {
  const arranged = await arrangeCourse();
  const { desk, plan } = arranged;
  const ask = (count: number) => proposeCourse.execute(desk, { planId: plan.id, count });
  const { proposals } = expectOk(await ask(6));
  expect(proposals.map(({ kind, rank }) => `${kind} ${rank}`)).toEqual([
    ...["ideal 1", "steady 1", "soonest 1"],
    ...["ideal 2", "steady 2", "soonest 2"],
  ]);
  expect(new Set(proposals.map(({ placements }) => JSON.stringify(placements))).size).toBe(6);
  expect(expectOk(await ask(1)).proposals).toEqual(proposals.slice(0, 1));
  expect((await propose(arranged)).proposals).toEqual(proposals.slice(0, 3));
  for (const count of [0, 7, 1.5]) expect(expectRefusal(await ask(count))).toMatchObject({ kind: "invalid" });
});

test("whoever suits each visit may be wished for instead of one clinician throughout", async () => {
  const arranged = await arrangeCourse();
  const { clinic } = arranged;
  const works = (memberId: string, weekday: number) =>
    prisma().workingHours.updateMany({
      where: { clinicId: clinic.clinic.id, memberId, NOT: { weekday } },
      data: { validTo: new Date("2027-01-01") },
    });
  await works(clinic.clinician.id, 1);
  await works(clinic.prescriber.id, 4);
  const peopleOf = async (sameClinician: boolean) => {
    const [first] = (await propose(arranged, { sameClinician })).proposals;
    return new Set(first?.placements.map(({ clinicianId }) => clinicianId)).size;
  };
  expect(await peopleOf(true)).toBe(1);
  expect(await peopleOf(false)).toBe(2);
});

test("when nobody works there is nothing to propose, and a booked course has nothing left", async () => {
  const arranged = await arrangeCourse();
  const clinicId = arranged.clinic.clinic.id;
  await prisma().workingHours.updateMany({ where: { clinicId }, data: { validTo: new Date("2027-01-01") } });
  expect((await propose(arranged)).proposals).toEqual([]);
  expect((await propose(await arrangeBooked(4))).proposals).toEqual([]);
});

test("sessions past the end of the rosters stay due", async () => {
  const arranged = await arrangeCourse();
  const clinicId = arranged.clinic.clinic.id;
  await prisma().workingHours.updateMany({ where: { clinicId }, data: { validTo: new Date("2027-04-30") } });
  expect((await propose(arranged)).proposals[0]).toMatchObject({
    placements: [{ number: 1 }, { number: 2 }],
    unplaced: [3, 4],
  });
});

test("another clinic's plan and clinician, an ended course and bad wishes are refused", async () => {
  const [arranged, elsewhere] = [await arrangeCourse(), await arrangeCourse()];
  const { clinic, desk, plan } = arranged;
  const refusalOf = async (input: object) =>
    expectRefusal(await proposeCourse.execute(desk, { planId: plan.id, ...input }));
  expect(await refusalOf({ planId: elsewhere.plan.id })).toMatchObject({ kind: "not_found" });
  const clinicianId = elsewhere.clinic.clinician.id;
  expect(await refusalOf({ preferences: { clinicianId } })).toMatchObject({
    kind: "invalid",
    fields: [{ path: "preferences.clinicianId", rule: "unknown" }],
  });
  expect(await refusalOf({ preferences: { weekdays: [8] } })).toMatchObject({ kind: "invalid" });
  expect(await refusalOf({ preferences: { notBefore: "9:00" } })).toMatchObject({ kind: "invalid" });
  const call = { ...desk, actor: clinic.actors.prescriber };
  expectOk(await endPlan.execute(call, { planId: plan.id, version: 1, reason: "Moved abroad" }));
  expect(await refusalOf({})).toMatchObject({ kind: "conflict", fields: [{ rule: "ended" }] });
});

test("a withdrawn consent is named and nothing is proposed, until a new one is signed; the desk is told too", async () => {
  const arranged = await arrangeCourse();
  const { clinic, plan } = arranged;
  const { consentId } = await makeConsent(clinic, { planId: plan.id });
  expect((await propose(arranged)).stopped).toEqual([]);
  const call = { actor: clinic.actors.clinician, clock: testClock };
  expectOk(await withdrawConsent.execute(call, { consentId, scope: "treatment" }));
  const stopped = await propose(arranged);
  expect(stopped).toMatchObject({ proposals: [], stopped: [{ rule: "CONSENT_WITHDRAWN", severity: "block" }] });
  await makeConsent(clinic, { planId: plan.id, clock: fixedClock("2027-01-11T10:00:00Z") });
  const again = await propose(arranged);
  expect(again.stopped).toEqual([]);
  expect(again.proposals.length).toBeGreaterThan(0);
});

test("owner and clinician may ask; a patient may not", async () => {
  const { clinic, patient, plan, desk } = await arrangeCourse();
  for (const actor of [clinic.actors.owner, clinic.actors.clinician]) {
    expectOk(await proposeCourse.execute({ ...desk, actor }, { planId: plan.id }));
  }
  const call = { ...desk, actor: clinic.actors.patientOf(patient) };
  expect(expectRefusal(await proposeCourse.execute(call, { planId: plan.id }))).toMatchObject({ kind: "forbidden" });
});
