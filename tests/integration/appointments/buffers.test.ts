import { expect, test } from "vitest";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { moveSession } from "@/lib/appointments/move-session";
import { prisma } from "@/lib/db/client";
import { bookCourse } from "@/lib/plans/book-course";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makeOtherVisit } from "../../factories/other-visit";
import { arrangeBooked, arrangeCourse, bookingOf, courseDays } from "./arrange";

const day = courseDays[0];
const buffers = { bufferBeforeMin: 15, bufferAfterMin: 30 };

async function held(appointmentId: string, memberId: string) {
  const [hold] = await prisma().resourceHold.findMany({ where: { appointmentId, memberId } });
  return [hold?.startsAt.toISOString().slice(11, 16), hold?.endsAt.toISOString().slice(11, 16)];
}

test("a booking copies the buffers of its procedure and keeps the clinician free by them", async () => {
  const { clinic, visit } = await arrangeBooked(1, { buffers });
  const where = { clinicId_id: { clinicId: clinic.clinic.id, id: visit(1).id } };
  expect(await prisma().appointment.findUnique({ where })).toMatchObject(buffers);
  // Treated from 10:45 to 11:15 in Madrid, which is 09:45 to 10:15 UTC.
  expect(await held(visit(1).id, clinic.clinician.id)).toEqual(["09:30", "10:45"]);
});

test("buffers of two visits of one clinician never overlap, to the minute; other clinicians are free", async () => {
  const arranged = await arrangeCourse({ buffers, gridMin: 5 });
  const { clinic, desk } = arranged;
  const taken = await makeOtherVisit(clinic, { day, roomId: clinic.rooms[1].id });
  expect(await held(taken.id, clinic.clinician.id)).toEqual(["09:30", "10:45"]);
  const search = { procedureId: clinic.procedure.id, from: day, to: day };
  const timesOf = async (clinicianId: string) =>
    expectOk(await findFreeTimes.execute(desk, { ...search, clinicianId })).days[0]?.times.map(({ label }) =>
      label.slice(-5),
    ) ?? [];
  const own = await timesOf(clinic.clinician.id);
  // 30 + 30 + 15 minutes held, twice in a row: the starts lie 75 minutes apart at least.
  expect(own).not.toContain("10:00");
  expect([own.includes("08:45"), own.includes("11:10"), own.includes("11:15")]).toEqual([false, false, true]);
  expect(await timesOf(clinic.prescriber.id)).toContain("10:00");
  const again = bookingOf(arranged, 1);
  const [place] = again.placements;
  const tooNear = { ...again, placements: [{ ...place, local: { day, time: "11:10" } }] };
  expect(expectRefusal(await bookCourse.execute(desk, tooNear))).toMatchObject({
    kind: "conflict",
    fields: [{ rule: "CLINICIAN_BUSY" }],
  });
});

test("buffers may lie outside the hours", async () => {
  const arranged = await arrangeCourse({ buffers, hours: { from: "09:00", to: "10:30" } });
  const { placements, ...input } = bookingOf(arranged, 1);
  const nine = placements.map((one) => ({ ...one, local: { day, time: "09:00" } }));
  const { appointments } = expectOk(await bookCourse.execute(arranged.desk, { ...input, placements: nine }));
  expect(await held(appointments[0]?.id ?? "", arranged.clinic.clinician.id)).toEqual(["08:30", "09:45"]);
});

test("a visit keeps the minutes and buffers it was booked with when it is moved", async () => {
  const { clinic, desk, visit } = await arrangeBooked(1, { buffers });
  await prisma().procedure.updateMany({
    where: { clinicId: clinic.clinic.id },
    data: { bufferBeforeMin: 0, bufferAfterMin: 0, treatmentMin: 60 },
  });
  const move = { appointmentId: visit(1).id, version: 1, local: { day, time: "12:00" } };
  expectOk(await moveSession.execute(desk, move));
  expect(await held(visit(1).id, clinic.clinician.id)).toEqual(["11:30", "12:45"]);
  const where = { clinicId_id: { clinicId: clinic.clinic.id, id: visit(1).id } };
  expect(await prisma().appointment.findUnique({ where })).toMatchObject(buffers);
});
