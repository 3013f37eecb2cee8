import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { moveSession } from "@/lib/appointments/move-session";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { deliverMessage } from "@/lib/messages/deliver-message";
import { listMessages } from "@/lib/messages/list-messages";
import { bookCourse } from "@/lib/plans/book-course";
import { expectOk } from "../../factories/expect-ok";
import { markSent, waitingMessages } from "../../factories/message";
import { startMailServer } from "../messages/mail-server";
import { arrangeBooked, arrangeCourse, bookingOf } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeBooked>>;

/** A booked course of which the patient was told. */
async function arrangeTold(sessions = 4) {
  const arranged = await arrangeBooked(sessions);
  await markSent(arranged.clinic.clinic.id);
  return arranged;
}

async function move({ desk, visit }: Arranged, number: number, version: number, day: string, time = "10:00") {
  const input = { appointmentId: visit(number).id, version, local: { day, time } };
  return expectOk(await moveSession.execute(desk, input));
}

const subjects = async (clinicId: string) =>
  (await waitingMessages(clinicId)).map(({ subject }) => subject.split(": ")[1]);

test("a second change within the undo delay takes the place of the first: one message tells what is booked in the end", async () => {
  const arranged = await arrangeTold();
  const clinicId = arranged.clinic.clinic.id;
  await move(arranged, 2, 1, "2027-03-22");
  await move(arranged, 2, 2, "2027-03-23", "12:00");
  const [message, ...more] = await waitingMessages(clinicId);
  expect(more).toEqual([]);
  expect(message?.subject).toContain("your visit was moved");
  expect(message?.body).toContain("Session 2 of 4: Tue 23 Mar 2027, 12:00 with Carl Clinician");
  expect(message?.body).not.toContain("22 Mar");
  expect(message?.body).toContain("As before:\nSession 1 of 4: Tue 19 Jan 2027, 10:00");
  expect(await prisma().message.count({ where: { clinicId, supersededAt: { not: null } } })).toBe(1);
});

test("a change that is taken back leaves nothing to tell", async () => {
  const arranged = await arrangeTold();
  await move(arranged, 2, 1, "2027-03-22");
  await move(arranged, 2, 2, "2027-03-19");
  expect(await waitingMessages(arranged.clinic.clinic.id)).toEqual([]);
});

test("a course booked and cancelled at once is told of by nothing; booked and moved, as booked", async () => {
  const arranged = await arrangeCourse();
  const clinicId = arranged.clinic.clinic.id;
  const booked = expectOk(await bookCourse.execute(arranged.desk, bookingOf(arranged, 1)));
  const [visit] = booked.appointments;
  const cancel = { appointmentId: visit?.id, version: 1, reason: "Booked by mistake" };
  expectOk(await cancelAppointment.execute(arranged.desk, cancel));
  expect(await waitingMessages(clinicId)).toEqual([]);
  const again = { ...bookingOf(arranged, 2), version: booked.version };
  const rebooked = expectOk(await bookCourse.execute(arranged.desk, again));
  const to = { appointmentId: rebooked.appointments[1]?.id, version: 1, local: { day: "2027-03-22", time: "10:00" } };
  expectOk(await moveSession.execute(arranged.desk, to));
  expect(await subjects(clinicId)).toEqual(["your visits are booked"]);
});

test("a move and a cancellation are told of together", async () => {
  const arranged = await arrangeTold();
  await move(arranged, 2, 1, "2027-03-22");
  const cancel = { appointmentId: arranged.visit(4).id, version: 1, reason: "The patient is away" };
  expectOk(await cancelAppointment.execute(arranged.desk, cancel));
  const [message] = await waitingMessages(arranged.clinic.clinic.id);
  expect(message?.subject).toContain("your visits have changed");
  expect(message?.body).toContain("Session 2 of 4: Mon 22 Mar 2027, 10:00");
  expect(message?.body).toContain("Session 4 of 4 on Mon 19 Jul 2027, 10:00 is cancelled.");
});

test("the courses of two patients are told of apart, and another course of the same patient too", async () => {
  const [one, other] = [await arrangeTold(), await arrangeTold()];
  await move(one, 2, 1, "2027-03-22");
  await move(other, 2, 1, "2027-03-22");
  expect(await subjects(one.clinic.clinic.id)).toEqual(["your visit was moved"]);
  expect(await subjects(other.clinic.clinic.id)).toEqual(["your visit was moved"]);
});

test("the delay is the clinic's own", async () => {
  const arranged = await arrangeTold();
  const { id } = arranged.clinic.clinic;
  await prisma().clinic.update({ where: { id }, data: { undoMinutes: 15 } });
  await move(arranged, 2, 1, "2027-03-22");
  expect(await waitingMessages(id)).toMatchObject([
    { sendAfter: new Date("2027-01-11T09:15:00Z"), planId: arranged.plan.id },
  ]);
});

test("a message that went out is not taken back: the change after it is told of by itself", async () => {
  const arranged = await arrangeTold();
  const clinicId = arranged.clinic.clinic.id;
  await move(arranged, 2, 1, "2027-03-22");
  await markSent(clinicId);
  await move(arranged, 2, 2, "2027-03-19");
  const [message] = await waitingMessages(clinicId);
  expect(message?.body).toContain("Session 2 of 4: Fri 19 Mar 2027, 10:00");
});

test("a superseded message is never delivered, and the log says what became of it", async () => {
  const arranged = await arrangeTold();
  const clinicId = arranged.clinic.clinic.id;
  const { received } = await startMailServer();
  await move(arranged, 2, 1, "2027-03-22");
  const [superseded] = await waitingMessages(clinicId);
  await move(arranged, 2, 2, "2027-03-19");
  await deliverMessage({ clinicId, messageId: superseded?.id ?? "" });
  expect(received).toEqual([]);
  const log = expectOk(await listMessages.execute(arranged.desk, { patientId: arranged.patient.id }));
  expect(log.messages.map(({ state }) => state).sort()).toEqual(["sent", "superseded"]);
});

test("visits that lie behind are not told of", async () => {
  const arranged = await arrangeTold(2);
  const call = { ...arranged.desk, clock: fixedClock("2027-01-25T09:00:00Z") };
  const input = { appointmentId: arranged.visit(2).id, version: 1, local: { day: "2027-03-22", time: "10:00" } };
  expectOk(await moveSession.execute(call, input));
  const [message] = await waitingMessages(arranged.clinic.clinic.id);
  expect(message?.body).not.toContain("Session 1");
});
