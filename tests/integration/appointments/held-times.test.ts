import { expect, test } from "vitest";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { moveSession } from "@/lib/appointments/move-session";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { instantAt } from "@/lib/kernel/zoned";
import { bookCourse } from "@/lib/plans/book-course";
import type { TestClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makeOtherVisit } from "../../factories/other-visit";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { arrangeBooked, arrangeCourse, bookingOf, courseDays } from "./arrange";

const day = courseDays[0];
/** The factories' clock says 09:00 UTC on the 11th. */
const [past, future] = ["2027-01-11T09:00:00Z", "2027-01-11T09:00:01Z"];

/** A time held for another patient with the clinician in the first room, from 10:00 to 11:40, as its making would write it. */
async function holdTime(made: TestClinic, expiresAt: string) {
  const { clinic, clinician, rooms, desk } = made;
  const patient = await makePatient(made);
  const { sessions } = await makePlan(made, { patient });
  const id = newId();
  const start = instantAt(day, "10:00", clinic.zone)?.epochMilliseconds ?? 0;
  const at = (min: number) => new Date(start + min * 60_000);
  const base = { clinicId: clinic.id, timeHoldId: id };
  const held = { clinicId: clinic.id, id, patientId: patient.id, planSessionId: sessions[0]?.id ?? "" };
  const times = {
    startsAt: at(0),
    endsAt: at(90),
    createdAt: new Date("2027-01-11T08:00:00Z"),
    expiresAt: new Date(expiresAt),
  };
  await prisma().$transaction([
    prisma().timeHold.create({
      data: { ...held, ...times, memberId: clinician.id, roomId: rooms[0].id, madeById: desk.id },
    }),
    prisma().resourceHold.createMany({
      data: [
        { ...base, id: newId(), memberId: clinician.id, subjectId: clinician.id, startsAt: at(45), endsAt: at(75) },
        { ...base, id: newId(), patientId: patient.id, subjectId: patient.id, startsAt: at(0), endsAt: at(90) },
        { ...base, id: newId(), resourceId: rooms[0].id, subjectId: rooms[0].id, startsAt: at(0), endsAt: at(100) },
      ],
    }),
  ]);
  return id;
}

const readHold = (id: string) =>
  prisma().timeHold.findFirstOrThrow({ where: { id }, include: { holds: { select: { live: true } } } });

async function offeredAtTen({ clinic, desk }: Awaited<ReturnType<typeof arrangeCourse>>) {
  const input = { procedureId: clinic.procedure.id, from: day, to: day, clinicianId: clinic.clinician.id };
  const { days } = expectOk(await findFreeTimes.execute(desk, input));
  return days[0]?.times.some(({ label }) => label.endsWith("10:00"));
}

test("a held time occupies like a visit while it lasts: it is not offered, and a booking on it is refused", async () => {
  const arranged = await arrangeCourse();
  const id = await holdTime(arranged.clinic, future);
  expect(await offeredAtTen(arranged)).toBe(false);
  expect(expectRefusal(await bookCourse.execute(arranged.desk, bookingOf(arranged, 1)))).toMatchObject({
    kind: "conflict",
    fields: [{ rule: "CLINICIAN_BUSY" }, { rule: "ROOM_BUSY" }],
  });
  expect(await readHold(id)).toMatchObject({ endedAt: null, holds: [{ live: true }, { live: true }, { live: true }] });
});

test("an expired one is offered before anything has ended it, and a booking ends it and takes the time", async () => {
  const arranged = await arrangeCourse();
  const id = await holdTime(arranged.clinic, past);
  expect(await offeredAtTen(arranged)).toBe(true);
  expect((await readHold(id)).endedAt).toBeNull();
  expectOk(await bookCourse.execute(arranged.desk, bookingOf(arranged, 1)));
  expect(await readHold(id)).toMatchObject({
    endedAt: new Date(past),
    endReason: "expired",
    holds: [{ live: false }, { live: false }, { live: false }],
  });
});

test("a move onto an expired one ends it too; a move elsewhere leaves it alone", async () => {
  const arranged = await arrangeBooked(1);
  const { desk, visit } = arranged;
  const move = async (version: number, onDay: string, time: string) => {
    const input = { appointmentId: visit(1).id, version, local: { day: onDay, time } };
    expectOk(await moveSession.execute(desk, input));
  };
  await move(1, "2027-01-25", "14:00");
  const id = await holdTime(arranged.clinic, past);
  await move(2, "2027-01-28", "14:00");
  expect((await readHold(id)).endedAt).toBeNull();
  await move(3, day, "10:30");
  expect(await readHold(id)).toMatchObject({
    endReason: "expired",
    holds: [{ live: false }, { live: false }, { live: false }],
  });
});

test("an overbooked visit, in the second lane, is busy as any other", async () => {
  const arranged = await arrangeCourse();
  const { clinic, desk } = arranged;
  const other = await makeOtherVisit(clinic, { day });
  await prisma().resourceHold.updateMany({ where: { appointmentId: other.id, patientId: null }, data: { lane: 1 } });
  expect(await offeredAtTen(arranged)).toBe(false);
  expect(expectRefusal(await bookCourse.execute(desk, bookingOf(arranged, 1)))).toMatchObject({ kind: "conflict" });
});
