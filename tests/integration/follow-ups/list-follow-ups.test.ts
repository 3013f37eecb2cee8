import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { markNoShow } from "@/lib/appointments/mark-no-show";
import { moveSession } from "@/lib/appointments/move-session";
import { addTimeOff } from "@/lib/clinic/add-time-off";
import { removeTimeOff } from "@/lib/clinic/remove-time-off";
import { retireRoom } from "@/lib/clinic/retire-room";
import { listFollowUps } from "@/lib/follow-ups/list-follow-ups";
import type { ListFollowUpsInput } from "@/lib/follow-ups/list-follow-ups.schema";
import { recordAttempt } from "@/lib/follow-ups/record-attempt";
import { snoozeFollowUp } from "@/lib/follow-ups/snooze-follow-up";
import { bookCourse } from "@/lib/plans/book-course";
import { endPlan } from "@/lib/plans/end-plan";
import { makeAppointment } from "../../factories/appointment";
import type { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { makeTreatment } from "../../factories/treatment";
import { addDue, arrangeDue, at, dueOn } from "./arrange";

type Desk = Awaited<ReturnType<typeof arrangeDue>>["desk"];
const list = async (desk: Desk, input: ListFollowUpsInput = {}) => expectOk(await listFollowUps.execute(desk, input));

test("a session that is due and not booked is listed with why, since when, its window and whom to call", async () => {
  const { clinic, patient, plan, second, desk } = await arrangeDue();
  const answer = await list(desk);
  expect(answer).toMatchObject({ today: dueOn, zone: "Europe/Madrid", total: 1, page: 1, snoozed: 0 });
  expect(answer.kinds).toEqual([{ kind: "due", count: 1 }]);
  expect(answer.clinicians).toEqual([{ id: clinic.prescriber.id, name: "Paula Prescriber" }]);
  expect(answer.followUps).toMatchObject([
    {
      planSessionId: second,
      planId: plan.id,
      planVersion: plan.version,
      patientId: patient.id,
      patientName: patient.name,
      phone: "+34600111222",
      email: patient.email,
      kind: "due",
      number: 2,
      count: 3,
      clinicianName: "Paula Prescriber",
      since: "2027-02-15",
      window: { earliest: "2027-03-08", ideal: "2027-03-11", latest: "2027-03-22" },
      appointment: null,
      missedOn: null,
      finding: null,
      attempts: [],
      attemptCount: 0,
      snooze: null,
    },
  ]);
  expect(answer.followUps[0]?.reason).toContain("needs 21 days");
});

test("a booking that the rosters make impossible is listed with why, until it is moved or the change is taken back", async () => {
  const { clinic, plan, second, desk } = await arrangeDue();
  const { clinician, rooms } = clinic;
  const place = { number: 2, local: { day: "2027-03-12", time: "10:00" }, clinicianId: clinician.id };
  const placements = [{ ...place, roomId: rooms[0].id }];
  const booked = expectOk(await bookCourse.execute(desk, { planId: plan.id, version: plan.version, placements }));
  const appointmentId = booked.appointments[0]?.id ?? "";
  const owner = { actor: clinic.actors.owner, clock: desk.clock };
  const days = { fromDay: "2027-03-12", toDay: "2027-03-12", reason: "Congress" };
  const off = { clinicianId: clinician.id, ...days, acknowledged: [appointmentId] };
  const { id: timeOffId } = expectOk(await addTimeOff.execute(owner, off));
  const { followUps, kinds } = await list(desk);
  expect(kinds).toEqual([{ kind: "stranded", count: 1 }]);
  expect(followUps).toMatchObject([
    {
      planSessionId: second,
      kind: "stranded",
      since: null,
      window: null,
      appointment: { id: appointmentId, day: "2027-03-12" },
      reason: "Carl Clinician is away on Fri 12 Mar 2027.",
      finding: null,
    },
  ]);
  expectOk(await removeTimeOff.execute(owner, { timeOffId }));
  expect((await list(desk)).followUps).toEqual([]);
  expectOk(await retireRoom.execute(owner, { id: rooms[0].id, acknowledged: [appointmentId] }));
  expect((await list(desk)).followUps).toMatchObject([{ kind: "stranded", reason: "Room 1 is out of use." }]);
  const local = { day: "2027-03-12", time: "10:00" };
  expectOk(await moveSession.execute(desk, { appointmentId, version: 1, local, roomId: rooms[1].id }));
  expect((await list(desk)).followUps).toEqual([]);
});

test("booking takes the row away, cancelling brings it back, ending the course takes it away for good", async () => {
  const { clinic, plan, desk } = await arrangeDue();
  const place = { number: 2, local: { day: "2027-03-12", time: "10:00" }, clinicianId: clinic.clinician.id };
  const placements = [{ ...place, roomId: clinic.rooms[0].id }];
  const booked = await bookCourse.execute(desk, { planId: plan.id, version: plan.version, placements });
  const { appointments, version } = expectOk(booked);
  expect((await list(desk)).followUps).toEqual([]);
  const appointmentId = appointments[0]?.id ?? "";
  expectOk(await cancelAppointment.execute(desk, { appointmentId, version: 1, reason: "she is away" }));
  expect((await list(desk)).followUps).toMatchObject([{ kind: "due", missedOn: null }]);
  const call = { ...desk, actor: clinic.actors.clinician };
  expectOk(await endPlan.execute(call, { planId: plan.id, version, reason: "moved to another town" }));
  expect((await list(desk)).followUps).toEqual([]);
});

test("a booking made too early by what was done is first, with the rule, its numbers and the session that governs", async () => {
  const { clinic, desk, second } = await arrangeDue();
  const { patient, first, second: booked } = await addDueDeeper(clinic);
  const answer = await list({ ...desk, clock: at("2027-02-10") });
  expect(answer.followUps.map(({ kind }) => kind)).toEqual(["illegal"]);
  expect(answer.followUps[0]).toMatchObject({
    planSessionId: booked,
    patientId: patient.id,
    since: "2027-02-08",
    window: null,
    appointment: { day: "2027-03-11", clinicianName: "Carl Clinician" },
    finding: { rule: "INTERVAL_TOO_SHORT", severity: "block" },
  });
  expect(answer.followUps[0]?.reason).toContain("2.5 mm");
  const later = await list(desk);
  expect(later.followUps.map(({ planSessionId, kind }) => [planSessionId, kind])).toEqual([
    [booked, "illegal"],
    [second, "due"],
  ]);
  expect(first).not.toBe(booked);
});

/** 2.5 mm on 8 February, and the second session booked 31 days after it, as it was allowed for the 0.5 mm that were planned. */
async function addDueDeeper(clinic: Awaited<ReturnType<typeof makeClinic>>) {
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient, zones: ["body"], lengths: [50, 50], indication: "stretch_marks" });
  const [first = "", second = ""] = plan.sessions.map(({ id }) => id ?? "");
  await makeAppointment(clinic, { patientId: patient.id, planSessionId: second, day: "2027-03-11" });
  const deeper = { lengthHundredthsMm: 250, zones: ["body"], clock: at("2027-02-08") };
  await makeTreatment(clinic, { planSessionId: first, performedOn: "2027-02-08", ...deeper });
  return { patient, first, second };
}

test("a no-show is to be rebooked, and a day that went by unrecorded is asked about", async () => {
  const { clinic, patient, second, desk } = await arrangeDue();
  const visit = await makeAppointment(clinic, { patientId: patient.id, planSessionId: second, day: "2027-03-10" });
  expect((await list(desk)).followUps).toMatchObject([
    { kind: "unrecorded", since: "2027-03-11", appointment: { id: visit.id } },
  ]);
  expectOk(await markNoShow.execute(desk, { appointmentId: visit.id, version: 1 }));
  expect((await list(desk)).followUps).toMatchObject([
    { kind: "no_show", planSessionId: second, since: "2027-03-10", missedOn: "2027-03-10", appointment: null },
  ]);
});

test("kinds come by urgency, and kind, clinician and name narrow the list", async () => {
  const { clinic, patient, desk } = await arrangeDue();
  const other = await addDue(clinic, { givenName: "Zoë", familyName: "Ábalos" });
  const own = await makePlan(clinic, {
    patient: await makePatient(clinic),
    actor: clinic.actors.clinician,
    clock: at("2027-01-04"),
  });
  const all = await list(desk);
  expect(all.kinds).toEqual([
    { kind: "closing", count: 1 },
    { kind: "due", count: 2 },
  ]);
  expect(all.followUps[0]?.planId).toBe(own.id);
  expect(await list(desk, { kind: "due" })).toMatchObject({ total: 2, kinds: all.kinds });
  const byClinician = await list(desk, { clinicianId: clinic.clinician.id });
  expect(byClinician.followUps.map(({ planId }) => planId)).toEqual([own.id]);
  expect(byClinician.clinicians).toHaveLength(2);
  const byName = await list(desk, { q: "abalos zoe" });
  expect(byName.followUps.map(({ patientId }) => patientId)).toEqual([other.patient.id]);
  expect((await list(desk, { q: "nobody like this" })).followUps).toEqual([]);
  expect((await list(desk, { q: patient.name })).total).toBe(1);
});

test("a snoozed row hides until its day, comes back earlier when it presses more, and can be listed and woken", async () => {
  const { desk, second } = await arrangeDue();
  expectOk(await snoozeFollowUp.execute(desk, { planSessionId: second, until: "2027-03-20", reason: "on holiday" }));
  expect(await list(desk)).toMatchObject({ total: 0, followUps: [], kinds: [], snoozed: 1 });
  const snoozed = await list(desk, { show: "snoozed" });
  expect(snoozed.followUps).toMatchObject([
    { planSessionId: second, snooze: { until: "2027-03-20", reason: "on holiday", byName: "Dora Desk" } },
  ]);
  expect((await list({ ...desk, clock: at("2027-03-14") })).total).toBe(0);
  expect((await list({ ...desk, clock: at("2027-03-15") })).followUps).toMatchObject([
    { kind: "closing", snooze: null },
  ]);
  expectOk(await snoozeFollowUp.execute(desk, { planSessionId: second, until: dueOn, reason: "back early" }));
  expect(await list(desk)).toMatchObject({ total: 1, snoozed: 0 });
});

test("attempts stand on the row, the newest ten of them, with how many there were", async () => {
  const { desk, second } = await arrangeDue();
  for (let hour = 0; hour < 12; hour += 1) {
    const clock = { now: () => desk.clock.now().add({ minutes: hour }) };
    const tried = { planSessionId: second, channel: "phone", text: `call ${hour}: no answer` };
    expectOk(await recordAttempt.execute({ ...desk, clock }, tried));
  }
  const [row] = (await list(desk)).followUps;
  expect(row?.attemptCount).toBe(12);
  expect(row?.attempts).toHaveLength(10);
  expect(row?.attempts[0]).toMatchObject({ channel: "phone", text: "call 11: no answer", byName: "Dora Desk" });
});

test("another clinic's patients are never listed, and a patient may not ask", async () => {
  const [{ desk, clinic, patient }, elsewhere] = [await arrangeDue(), await arrangeDue()];
  expect((await list(desk)).total).toBe(1);
  expect((await list(elsewhere.desk)).followUps[0]?.patientId).toBe(elsewhere.patient.id);
  const asPatient = { ...desk, actor: clinic.actors.patientOf(patient) };
  expect(expectRefusal(await listFollowUps.execute(asPatient, {}))).toMatchObject({ kind: "forbidden" });
});

test("pages hold 25 rows, none twice, and a page past the end is empty", async () => {
  const { clinic, desk } = await arrangeDue();
  for (let more = 0; more < 25; more += 1) await addDue(clinic);
  const [first, second] = [await list(desk), await list(desk, { page: 2 })];
  expect([first.total, first.followUps.length, second.followUps.length]).toEqual([26, 25, 1]);
  const ids = [...first.followUps, ...second.followUps].map(({ planSessionId }) => planSessionId);
  expect(new Set(ids).size).toBe(26);
  expect((await list(desk, { page: 3 })).followUps).toEqual([]);
});
