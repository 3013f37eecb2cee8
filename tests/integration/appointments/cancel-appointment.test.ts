import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { bookCourse } from "@/lib/plans/book-course";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { markSent } from "../../factories/message";
import { auditOf, countRows } from "../../factories/rows";
import { arrangeBooked, courseDays, placement } from "./arrange";

const reason = "The patient is ill";

test("a cancelled visit frees its time at once, keeps its record and tells the patient", async () => {
  const arranged = await arrangeBooked();
  const { clinic, patient, plan, desk, visit, booked } = arranged;
  const clinicId = clinic.clinic.id;
  const input = { appointmentId: visit(2).id, version: 1, reason };
  await markSent(clinicId);
  const answer = expectOk(await cancelAppointment.execute(desk, input));
  expect(answer).toEqual({ id: visit(2).id, version: 2, status: "cancelled" });
  expect(await prisma().resourceHold.count({ where: { clinicId, appointmentId: visit(2).id, live: true } })).toBe(0);
  const row = await prisma().appointment.findUnique({ where: { clinicId_id: { clinicId, id: visit(2).id } } });
  expect(row).toMatchObject({ status: "cancelled", endReason: reason, endedAt: new Date("2027-01-11T09:00:00Z") });
  const message = await prisma().message.findFirstOrThrow({
    where: { clinicId, cause: "appointment.cancel-appointment" },
  });
  expect(message).toMatchObject({ toAddress: patient.email, sendAfter: new Date("2027-01-11T09:02:00Z") });
  expect(message.body).toContain("Session 2 of 4 on Fri 19 Mar 2027, 10:00 is cancelled.");
  expect(await auditOf(clinicId, "appointment.cancel-appointment")).toMatchObject([
    {
      subjectId: visit(2).id,
      patientId: patient.id,
      before: { status: "booked" },
      after: { status: "cancelled", reason },
    },
  ]);
  const again = { planId: plan.id, version: booked.version, placements: [placement(arranged, 2, courseDays[1])] };
  expectOk(await bookCourse.execute(desk, again));
});

test("a patient is not told that a visit of yesterday is cancelled", async () => {
  const { clinic, desk, visit } = await arrangeBooked(1);
  const call = { ...desk, clock: fixedClock("2027-01-20T09:00:00Z") };
  expectOk(await cancelAppointment.execute(call, { appointmentId: visit(1).id, version: 1, reason }));
  const where = { clinicId: clinic.clinic.id, cause: "appointment.cancel-appointment" };
  expect(await prisma().message.count({ where })).toBe(0);
});

test("twice, stale, done, without reason and in another clinic it is refused, and nothing is written", async () => {
  const [{ clinic, desk, visit }, elsewhere] = [await arrangeBooked(2), await arrangeBooked(1)];
  const input = { appointmentId: visit(1).id, version: 1, reason };
  expectOk(await cancelAppointment.execute(desk, input));
  const before = await countRows(clinic.clinic.id);
  const refusalOf = async (change: object) =>
    expectRefusal(await cancelAppointment.execute(desk, { ...input, ...change }));
  expect(await refusalOf({})).toMatchObject({ kind: "conflict", fields: [{ rule: "cancelled" }] });
  expect(await refusalOf({ appointmentId: visit(2).id, version: 7 })).toMatchObject({
    kind: "stale",
    currentVersion: 1,
  });
  expect(await refusalOf({ reason: "  " })).toMatchObject({ kind: "invalid", fields: [{ path: "reason" }] });
  expect(await refusalOf({ appointmentId: elsewhere.visit(1).id })).toMatchObject({ kind: "not_found" });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("a patient may not cancel here", async () => {
  const { clinic, patient, desk, visit } = await arrangeBooked(1);
  const call = { ...desk, actor: clinic.actors.patientOf(patient) };
  const answer = await cancelAppointment.execute(call, { appointmentId: visit(1).id, version: 1, reason });
  expect(expectRefusal(answer)).toMatchObject({ kind: "forbidden" });
});
