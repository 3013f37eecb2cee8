import { expect, test } from "vitest";
import { bookCourse } from "@/lib/plans/book-course";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { countRows } from "../../factories/rows";
import { arrangeBooked, arrangeCourse, bookingOf, courseDays, placement } from "../appointments/arrange";

type Arranged = Awaited<ReturnType<typeof arrangeCourse>>;

/** Runs a booking that must be refused, and proves that nothing was written. */
async function refused({ clinic, desk }: Arranged, input: unknown, actor = desk.actor) {
  const before = await countRows(clinic.clinic.id);
  const refusal = expectRefusal(await bookCourse.execute({ ...desk, actor }, input));
  expect(await countRows(clinic.clinic.id)).toEqual(before);
  return refusal;
}

test("an old version of the plan is stale", async () => {
  const arranged = await arrangeBooked(1);
  const input = { ...bookingOf(arranged), placements: [placement(arranged, 2, courseDays[1])] };
  expect(await refused(arranged, input)).toMatchObject({ kind: "stale", currentVersion: 2 });
});

test("a session already booked is a conflict, one the course does not have is invalid", async () => {
  const arranged = await arrangeBooked(1);
  const version = arranged.booked.version;
  const again = { ...bookingOf(arranged, 1), version };
  expect(await refused(arranged, again)).toMatchObject({ kind: "conflict", fields: [{ rule: "booked" }] });
  const fifth = { ...again, placements: [placement(arranged, 5, courseDays[3])] };
  expect(await refused(arranged, fifth)).toMatchObject({ kind: "invalid", fields: [{ path: "placements.0.number" }] });
});

test("another clinic's plan, clinician and room do not exist", async () => {
  const [arranged, elsewhere] = [await arrangeCourse(), await arrangeCourse()];
  expect(await refused(arranged, bookingOf(elsewhere))).toMatchObject({ kind: "not_found" });
  const input = bookingOf(arranged, 1);
  const [place] = input.placements;
  const theirs = { clinicianId: elsewhere.clinic.clinician.id, roomId: elsewhere.clinic.rooms[0].id };
  expect(await refused(arranged, { ...input, placements: [{ ...place, ...theirs }] })).toMatchObject({
    kind: "invalid",
    fields: [
      { path: "placements.0.clinicianId", rule: "unknown" },
      { path: "placements.0.roomId", rule: "unknown" },
    ],
  });
});

test("one idempotency key books once and answers the same", async () => {
  const arranged = await arrangeCourse();
  const call = { ...arranged.desk, idempotencyKey: "booking-1" };
  const first = await bookCourse.execute(call, bookingOf(arranged));
  expectOk(first);
  const rows = await countRows(arranged.clinic.clinic.id);
  expect(await bookCourse.execute(call, bookingOf(arranged))).toEqual(first);
  expect(await countRows(arranged.clinic.clinic.id)).toEqual(rows);
});

test.each([
  ["no start", { local: undefined }],
  ["both kinds of start", { startsAt: "2027-01-19T09:00:00Z" }],
  ["a year out of range", { local: { day: "0000-01-01", time: "10:00" } }],
  ["an instant without offset", { local: undefined, startsAt: "2027-01-19T09:00:00" }],
  ["a clinician that is no id", { clinicianId: "carl" }],
])("%s is invalid", async (_, change) => {
  const arranged = await arrangeCourse();
  const place = { ...placement(arranged, 1, courseDays[0]), ...change };
  expect(await refused(arranged, { ...bookingOf(arranged), placements: [place] })).toMatchObject({ kind: "invalid" });
});

test("owner and clinician may book too; a patient and a job may not", async () => {
  for (const role of ["owner", "clinician"] as const) {
    const arranged = await arrangeCourse();
    expectOk(
      await bookCourse.execute({ ...arranged.desk, actor: arranged.clinic.actors[role] }, bookingOf(arranged, 1)),
    );
  }
  const arranged = await arrangeCourse();
  const { actors } = arranged.clinic;
  for (const actor of [actors.patientOf({ ...arranged.patient, givenName: "Pia" }), actors.system]) {
    const answer = await bookCourse.execute({ ...arranged.desk, actor }, bookingOf(arranged, 1));
    expect(expectRefusal(answer)).toMatchObject({ kind: "forbidden" });
  }
});
