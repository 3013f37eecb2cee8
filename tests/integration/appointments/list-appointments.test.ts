import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { holdTime } from "@/lib/appointments/hold-time";
import { listAppointments } from "@/lib/appointments/list-appointments";
import { fixedClock } from "@/lib/kernel/clock";
import { bookCourse } from "@/lib/plans/book-course";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makeTreatment } from "../../factories/treatment";
import { arrangeBooked, arrangeCourse, bookingOf, courseDays, holdOf } from "./arrange";

test("the calendar shows a visit with its people, room, phases and place in the course", async () => {
  const { clinic, patient, plan, desk, visit } = await arrangeBooked();
  const answer = expectOk(await listAppointments.execute(desk, { from: "2027-01-19", to: "2027-03-04" }));
  expect(answer).toMatchObject({ today: "2027-01-11", zone: "Europe/Madrid", from: "2027-01-19", to: "2027-03-04" });
  expect(answer.appointments).toEqual([
    {
      id: visit(1).id,
      version: 1,
      status: "booked",
      day: "2027-01-19",
      startsAt: "2027-01-19T09:00:00.000Z",
      endsAt: "2027-01-19T10:30:00.000Z",
      clinicianId: clinic.clinician.id,
      clinicianName: "Carl Clinician",
      roomId: clinic.rooms[0].id,
      roomName: "Room 1",
      deviceId: null,
      deviceName: null,
      patientId: patient.id,
      patientName: patient.name,
      planId: plan.id,
      planSessionId: plan.sessions[0]?.id,
      sessionNumber: 1,
      sessionCount: 4,
      course: courseDays.map((day, index) => ({ number: index + 1, state: "booked", day })),
      lengthHundredthsMm: 150,
      overbookReason: null,
      phases: [
        { kind: "numbing", startsAt: "2027-01-19T09:00:00.000Z", endsAt: "2027-01-19T09:45:00.000Z" },
        { kind: "treatment", startsAt: "2027-01-19T09:45:00.000Z", endsAt: "2027-01-19T10:15:00.000Z" },
        { kind: "recovery", startsAt: "2027-01-19T10:15:00.000Z", endsAt: "2027-01-19T10:30:00.000Z" },
        { kind: "changeover", startsAt: "2027-01-19T10:30:00.000Z", endsAt: "2027-01-19T10:40:00.000Z" },
      ],
    },
  ]);
});

test("a done visit shows what was done, and a cancelled one is left out", async () => {
  const { clinic, plan, desk, visit } = await arrangeBooked(2);
  const clock = { now: () => desk.clock.now().add({ hours: 24 * 8 }) };
  const planSessionId = plan.sessions[0]?.id ?? "";
  await makeTreatment(clinic, { planSessionId, performedOn: "2027-01-19", lengthHundredthsMm: 100, clock });
  expectOk(await cancelAppointment.execute(desk, { appointmentId: visit(2).id, version: 1, reason: "moved away" }));
  const january = expectOk(await listAppointments.execute(desk, { from: "2027-01-01", to: "2027-01-31" }));
  expect(january.appointments).toMatchObject([{ status: "completed", lengthHundredthsMm: 100 }]);
  const march = expectOk(await listAppointments.execute(desk, { from: "2027-03-01", to: "2027-03-31" }));
  expect(march.appointments).toEqual([]);
});

test("one patient's visits can be asked for, and another clinic's are never shown", async () => {
  const [{ desk, patient }, elsewhere] = [await arrangeBooked(1), await arrangeBooked(1)];
  const span = { from: "2027-01-01", to: "2027-01-31" };
  const own = expectOk(await listAppointments.execute(desk, { ...span, patientId: patient.id }));
  expect(own.appointments).toHaveLength(1);
  const theirs = expectOk(await listAppointments.execute(desk, { ...span, patientId: elsewhere.patient.id }));
  expect(theirs.appointments).toEqual([]);
  expect(expectOk(await listAppointments.execute(desk, span)).appointments).toHaveLength(1);
});

test("a course is told as it stands: done, booked, or due without a day", async () => {
  const { clinic, plan, desk, visit } = await arrangeBooked(3);
  const clock = { now: () => desk.clock.now().add({ hours: 24 * 8 }) };
  await makeTreatment(clinic, { planSessionId: plan.sessions[0]?.id ?? "", performedOn: "2027-01-19", clock });
  expectOk(await cancelAppointment.execute(desk, { appointmentId: visit(3).id, version: 1, reason: "moved away" }));
  const march = expectOk(await listAppointments.execute(desk, { from: "2027-03-01", to: "2027-03-31" }));
  expect(march.appointments[0]?.course).toEqual([
    { number: 1, state: "done", day: "2027-01-19" },
    { number: 2, state: "booked", day: courseDays[1] },
    { number: 3, state: "due", day: null },
    { number: 4, state: "due", day: null },
  ]);
});

test("one clinician's, one room's and one state's visits can be asked for, cancelled ones too", async () => {
  const { clinic, desk, visit } = await arrangeBooked(1);
  const span = { from: "2027-01-01", to: "2027-01-31" };
  const count = async (more: Partial<Parameters<typeof listAppointments.execute>[1]>) =>
    expectOk(await listAppointments.execute(desk, { ...span, ...more })).appointments.length;
  const [own, other] = [clinic.rooms[0].id, clinic.rooms[1].id];
  expect([await count({ roomId: own }), await count({ roomId: other })]).toEqual([1, 0]);
  expect(await count({ clinicianId: clinic.clinician.id })).toBe(1);
  expect(await count({ clinicianId: clinic.prescriber.id })).toBe(0);
  expect([await count({ status: "booked" }), await count({ status: "completed" })]).toEqual([1, 0]);
  expect(await count({ status: "cancelled" })).toBe(0);
  expectOk(await cancelAppointment.execute(desk, { appointmentId: visit(1).id, version: 1, reason: "moved away" }));
  expect([await count({}), await count({ status: "all" }), await count({ status: "cancelled" })]).toEqual([0, 1, 1]);
  const answer = await listAppointments.execute(desk, { ...span, status: "cancelled" });
  expect(expectOk(answer).appointments[0]).toMatchObject({ status: "cancelled", phases: expect.any(Array) });
});

test("46 days, days in the wrong order and no days are invalid; a patient may not ask", async () => {
  const { clinic, patient, desk } = await arrangeBooked(1);
  expectOk(await listAppointments.execute(desk, { from: "2027-01-01", to: "2027-02-14" }));
  for (const span of [
    { from: "2027-01-01", to: "2027-02-15" },
    { from: "2027-01-02", to: "2027-01-01" },
    { from: "2027-02-29", to: "2027-03-01" },
  ]) {
    expect(expectRefusal(await listAppointments.execute(desk, span))).toMatchObject({ kind: "invalid" });
  }
  const call = { ...desk, actor: clinic.actors.patientOf(patient) };
  const answer = await listAppointments.execute(call, { from: "2027-01-01", to: "2027-01-02" });
  expect(expectRefusal(answer)).toMatchObject({ kind: "forbidden" });
});

test("a time held for somebody stands on the calendar until it is booked, released or expires, for whoever it concerns", async () => {
  const arranged = await arrangeCourse();
  const { clinic, patient, desk } = arranged;
  const [day] = courseDays;
  const held = expectOk(await holdTime.execute(desk, holdOf(arranged, 1, day)));
  const heldOn = async (input: object = {}, clock = desk.clock) =>
    expectOk(await listAppointments.execute({ ...desk, clock }, { from: day, to: day, ...input })).held;
  expect(await heldOn()).toEqual([
    {
      id: held.id,
      startsAt: "2027-01-19T09:00:00.000Z",
      endsAt: "2027-01-19T10:30:00.000Z",
      clinicianId: clinic.clinician.id,
      roomId: clinic.rooms[0].id,
      patientName: patient.name,
      expiresAt: "2027-01-11T09:10:00.000Z",
    },
  ]);
  expect(await heldOn({ clinicianId: clinic.clinician.id, patientId: patient.id })).toHaveLength(1);
  for (const other of [{ clinicianId: clinic.prescriber.id }, { roomId: clinic.rooms[1].id }, { status: "booked" }])
    expect(await heldOn(other)).toEqual([]);
  expect(await heldOn({ from: "2027-01-20", to: "2027-01-21" })).toEqual([]);
  expect(await heldOn({}, fixedClock("2027-01-11T09:09:59Z"))).toHaveLength(1);
  expect(await heldOn({}, fixedClock("2027-01-11T09:10:00Z"))).toEqual([]);
  const stranger = await makeClinic();
  const elsewhere = { actor: stranger.actors.desk, clock: desk.clock };
  expect(expectOk(await listAppointments.execute(elsewhere, { from: day, to: day })).held).toEqual([]);
  expectOk(await bookCourse.execute(desk, bookingOf(arranged, 1)));
  expect(await heldOn()).toEqual([]);
});
