import { expect, test } from "vitest";
import { addRosterException } from "@/lib/clinic/add-roster-exception";
import { removeRosterException } from "@/lib/clinic/remove-roster-exception";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { bookCourse } from "@/lib/plans/book-course";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { arrangeCourse, placement } from "../appointments/arrange";
import { expectChanged, expectOwnerOnly, expectRefused, expectStrands } from "./arrange-change";

const saturday = "2027-01-16";
const extra = [{ from: "09:00", to: "13:00" }];

async function arrangeException() {
  const clinic = await makeClinic();
  const input = { clinicianId: clinic.clinician.id, day: saturday };
  await expectChanged(clinic, addRosterException, { ...input, hours: extra, reason: "Extra day" });
  return { clinic, input };
}

test("the day has its usual hours back, and the audit keeps what it was", async () => {
  const { clinic, input } = await arrangeException();
  const { row } = await expectChanged(clinic, removeRosterException, input);
  expect(await prisma().rosterException.count({ where: { clinicId: clinic.clinic.id } })).toBe(0);
  const before = { day: saturday, hours: extra, reason: "Extra day" };
  expect(row).toMatchObject({ subjectId: clinic.clinician.id, before, after: null });
});

test("a visit booked into hours of that day alone is named, must be seen, and stays booked", async () => {
  const arranged = await arrangeCourse();
  const { clinic, plan, desk } = arranged;
  const input = { clinicianId: clinic.clinician.id, day: saturday };
  await expectChanged(clinic, addRosterException, { ...input, hours: extra, reason: "Extra day" });
  const placements = [placement(arranged, 1, saturday)];
  const booked = expectOk(await bookCourse.execute(desk, { planId: plan.id, version: plan.version, placements }));
  const stranded = booked.appointments.map(({ id }) => id);
  const [only] = await expectStrands(clinic, removeRosterException, {
    change: { kind: "remove-roster-exception", input },
    stranded,
  });
  expect(only?.reasons[0]?.message).toContain("Carl Clinician does not work on Sat 16 Jan 2027");
});

test("a day without other hours is not found, and one that is past stays as it was", async () => {
  const { clinic, input } = await arrangeException();
  await expectRefused(clinic, removeRosterException, { ...input, day: "2027-01-17" }, { kind: "not_found" });
  const later = { actor: clinic.actors.owner, clock: fixedClock("2027-01-17T09:00:00Z") };
  const refusal = expectRefusal(await removeRosterException.execute(later, input));
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "day", rule: "past" }] });
});

test("only an owner, and only of this clinic", async () => {
  const { clinic, input } = await arrangeException();
  await expectOwnerOnly(clinic, removeRosterException, input, ["not_found"]);
});
