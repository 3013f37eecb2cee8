import { expect, test } from "vitest";
import { holdTime } from "@/lib/appointments/hold-time";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { bookCourse } from "@/lib/plans/book-course";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { countRows } from "../../factories/rows";
import { another, arrangeCourse, courseDays, heldIn, holdOf, placement } from "../appointments/arrange";

const [day] = courseDays;

/** A course whose first session is held at 10:00, and the booking that names the held time. */
async function arrangeHeld() {
  const arranged = await arrangeCourse();
  const { plan, desk } = arranged;
  const held = expectOk(await holdTime.execute(desk, holdOf(arranged, 1, day)));
  const booking = (change: object = {}, time = "10:00") => {
    const place = { ...placement(arranged, 1, day, time), holdId: held.id, ...change };
    return { planId: plan.id, version: plan.version, placements: [place] };
  };
  return { ...arranged, held, booking, clinicId: arranged.clinic.clinic.id };
}

/** Runs a booking that must be refused, and proves that nothing was written or let go. */
async function refused(
  { desk, clinicId }: Awaited<ReturnType<typeof arrangeHeld>>,
  input: unknown,
  clock = desk.clock,
) {
  const [rows, held] = [await countRows(clinicId), await heldIn(clinicId)];
  const refusal = expectRefusal(await bookCourse.execute({ ...desk, clock }, input));
  expect([await countRows(clinicId), await heldIn(clinicId)]).toEqual([rows, held]);
  return refusal;
}

test("a held time is booked by its holder: it ends as booked, and the visit holds what it held", async () => {
  const { desk, held, booking, clinicId } = await arrangeHeld();
  const { appointments } = expectOk(await bookCourse.execute(desk, booking()));
  expect(appointments).toMatchObject([{ startsAt: held.startsAt, roomId: held.roomId }]);
  expect(await heldIn(clinicId)).toEqual([{ id: held.id, endReason: "booked", live: 0 }]);
  const live = { clinicId, appointmentId: appointments[0]?.id ?? "", live: true };
  expect(await prisma().resourceHold.count({ where: live })).toBe(3);
});

test("what is held for a session stands in nobody's way when the session is booked without naming it", async () => {
  const { desk, held, booking, clinicId } = await arrangeHeld();
  expectOk(await bookCourse.execute(desk, booking({ holdId: undefined }, "10:30")));
  expect(await heldIn(clinicId)).toEqual([{ id: held.id, endReason: "released", live: 0 }]);
});

test("an expired, a released, a foreign and another place's held time is refused, and nothing is written", async () => {
  const arranged = await arrangeHeld();
  const { desk, booking, held } = arranged;
  const path = "placements.0.holdId";
  const late = fixedClock("2027-01-11T09:10:00Z");
  expect(await refused(arranged, booking(), late)).toMatchObject({
    kind: "conflict",
    fields: [{ path, rule: "expired" }],
  });
  expect(await refused(arranged, booking({}, "12:00"))).toMatchObject({ fields: [{ path, rule: "other_place" }] });
  expect(await refused(arranged, booking({ roomId: arranged.clinic.rooms[1].id }))).toMatchObject({
    fields: [{ path, rule: "other_place" }],
  });
  const other = await another(arranged);
  const foreign = expectOk(await holdTime.execute(desk, holdOf(other, 1, day, "13:00")));
  expect(await refused(arranged, booking({ holdId: foreign.id }, "13:00"))).toMatchObject({
    kind: "invalid",
    fields: [{ path, rule: "other_session" }],
  });
  const elsewhere = await arrangeHeld();
  expect(await refused(arranged, booking({ holdId: elsewhere.held.id }))).toMatchObject({ kind: "not_found" });
  expectOk(await holdTime.execute(desk, holdOf(arranged, 1, day, "16:00")));
  expect(await refused(arranged, booking({ holdId: held.id }))).toMatchObject({ fields: [{ path, rule: "released" }] });
});

test("somebody else cannot book a held time, and is told the next best ones", async () => {
  const arranged = await arrangeHeld();
  const { clinic, plan } = await another(arranged);
  const input = { planId: plan.id, version: plan.version, placements: [placement({ clinic }, 1, day)] };
  const refusal = await refused(arranged, input);
  expect(refusal).toMatchObject({ kind: "conflict", fields: [{ rule: "CLINICIAN_BUSY" }, { rule: "ROOM_BUSY" }] });
  const expired = { ...arranged.desk, clock: fixedClock("2027-01-11T09:10:00Z") };
  expectOk(await bookCourse.execute(expired, input));
});
