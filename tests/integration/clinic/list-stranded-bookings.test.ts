import { expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { moveSession } from "@/lib/appointments/move-session";
import { listStrandedBookings } from "@/lib/clinic/list-stranded-bookings";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { arrangeBooked } from "../appointments/arrange";

async function listed({ actors }: TestClinic, clock = testClock): Promise<string[]> {
  const { bookings } = expectOk(await listStrandedBookings.execute({ actor: actors.desk, clock }, {}));
  return bookings.map(({ appointmentId }) => appointmentId);
}

/** Takes the first room out of use past every operation, as if it had always been so. */
async function loseRoom({ clinic, rooms }: TestClinic) {
  const key = { clinicId_id: { clinicId: clinic.id, id: rooms[0].id } };
  await prisma().resource.update({ where: key, data: { retiredAt: new Date("2026-12-01T00:00:00Z") } });
}

test("booked visits ahead that the rosters make impossible are listed by start, until each is moved or cancelled", async () => {
  const { clinic, visit, desk } = await arrangeBooked(4);
  expect(await listed(clinic)).toEqual([]);
  await loseRoom(clinic);
  expect(await listed(clinic)).toEqual([1, 2, 3, 4].map((number) => visit(number).id));

  const { id, version, startsAt } = visit(2);
  expectOk(await moveSession.execute(desk, { appointmentId: id, version, startsAt, roomId: clinic.rooms[1].id }));
  const cancelled = { appointmentId: visit(4).id, version: visit(4).version, reason: "The room is gone" };
  expectOk(await cancelAppointment.execute(desk, cancelled));
  expect(await listed(clinic)).toEqual([visit(1).id, visit(3).id]);
});

test("what lies behind is no longer stranded", async () => {
  const { clinic, visit } = await arrangeBooked(2);
  await loseRoom(clinic);
  expect(await listed(clinic, fixedClock("2027-01-19T08:59:00Z"))).toEqual([visit(1).id, visit(2).id]);
  expect(await listed(clinic, fixedClock("2027-01-19T09:00:00Z"))).toEqual([visit(2).id]);
});

test("a clinician who has left strands their visits", async () => {
  const { clinic } = await arrangeBooked(1);
  const key = { clinicId_id: { clinicId: clinic.clinic.id, id: clinic.clinician.id } };
  await prisma().member.update({ where: key, data: { endedAt: new Date("2027-01-10T00:00:00Z") } });
  const { bookings } = expectOk(
    await listStrandedBookings.execute({ actor: clinic.actors.owner, clock: testClock }, {}),
  );
  expect(bookings[0]?.reasons).toEqual([{ code: "CLINICIAN_GONE", message: "Carl Clinician takes no more bookings." }]);
});

test("every member of staff reads their own clinic's; a patient does not", async () => {
  const [{ clinic, visit }, other] = [await arrangeBooked(1), await makeClinic()];
  await loseRoom(clinic);
  const { owner, clinician, prescriber, desk, patientOf } = clinic.actors;
  for (const actor of [owner, clinician, prescriber, desk]) {
    const { bookings } = expectOk(await listStrandedBookings.execute({ actor, clock: testClock }, {}));
    expect(bookings.map(({ appointmentId }) => appointmentId)).toEqual([visit(1).id]);
  }
  expect(await listed(other)).toEqual([]);
  const actor = patientOf({ id: newId(), givenName: "Pia" });
  expect(expectRefusal(await listStrandedBookings.execute({ actor, clock: testClock }, {})).kind).toBe("forbidden");
});
