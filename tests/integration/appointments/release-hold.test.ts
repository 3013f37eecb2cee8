import { expect, test } from "vitest";
import { holdTime } from "@/lib/appointments/hold-time";
import { releaseHold } from "@/lib/appointments/release-hold";
import { fixedClock } from "@/lib/kernel/clock";
import { bookCourse } from "@/lib/plans/book-course";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf, countRows } from "../../factories/rows";
import { another, arrangeCourse, bookingOf, courseDays, heldIn, holdOf } from "./arrange";

async function arrangeHeld() {
  const arranged = await arrangeCourse();
  const held = expectOk(await holdTime.execute(arranged.desk, holdOf(arranged, 1, courseDays[0])));
  return { ...arranged, held, clinicId: arranged.clinic.clinic.id };
}

test("a released time is free for somebody else at once", async () => {
  const arranged = await arrangeHeld();
  const { desk, held, clinicId, patient } = arranged;
  expect(expectOk(await releaseHold.execute(desk, { holdId: held.id }))).toEqual({
    id: held.id,
    endReason: "released",
  });
  expect(await heldIn(clinicId)).toEqual([{ id: held.id, endReason: "released", live: 0 }]);
  expect(await auditOf(clinicId, "appointment.release-hold")).toMatchObject([
    { subjectId: held.id, patientId: patient.id, after: { endReason: "released" } },
  ]);
  expectOk(await bookCourse.execute(desk, bookingOf({ ...(await another(arranged)), desk }, 1)));
});

test("twice, expired, in another clinic and by a patient it is refused, and nothing is written", async () => {
  const [{ desk, held, clinicId, clinic, patient }, elsewhere] = [await arrangeHeld(), await arrangeHeld()];
  const refusalOf = async (call: object, holdId = held.id) =>
    expectRefusal(await releaseHold.execute({ ...desk, ...call }, { holdId }));
  const before = await countRows(clinicId);
  const late = { clock: fixedClock("2027-01-11T09:10:00Z") };
  expect(await refusalOf(late)).toMatchObject({ kind: "conflict", fields: [{ path: "holdId", rule: "expired" }] });
  expect(await refusalOf({}, elsewhere.held.id)).toMatchObject({ kind: "not_found" });
  for (const actor of [clinic.actors.patientOf(patient), clinic.actors.system]) {
    expect(await refusalOf({ actor })).toMatchObject({ kind: "forbidden" });
  }
  expect(await countRows(clinicId)).toEqual(before);
  expect((await heldIn(clinicId))[0]?.endReason).toBeNull();
  expectOk(await releaseHold.execute(desk, { holdId: held.id }));
  const after = await countRows(clinicId);
  expect(await refusalOf({})).toMatchObject({ kind: "conflict", fields: [{ rule: "released" }] });
  expect(await countRows(clinicId)).toEqual(after);
});

test("one idempotency key releases once and answers the same", async () => {
  const { desk, held, clinicId } = await arrangeHeld();
  const call = { ...desk, idempotencyKey: "release-1" };
  const first = await releaseHold.execute(call, { holdId: held.id });
  expectOk(first);
  expect(await releaseHold.execute(call, { holdId: held.id })).toEqual(first);
  expect(await auditOf(clinicId, "appointment.release-hold")).toHaveLength(1);
});
