import { expect, test } from "vitest";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { moveSession } from "@/lib/appointments/move-session";
import { prisma } from "@/lib/db/client";
import { bookCourse } from "@/lib/plans/book-course";
import { proposeCourse } from "@/lib/plans/propose-course";
import type { TestClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { countRows } from "../../factories/rows";
import { arrangeBooked, arrangeCourse, bookingOf, courseDays } from "./arrange";

const day = courseDays[0];

/** Only the prescriber does the procedure from now on. */
async function onlyThePrescriber({ clinic, procedure, prescriber }: TestClinic) {
  const data = { clinicId: clinic.id, procedureId: procedure.id, memberId: prescriber.id };
  await prisma().procedureClinician.create({ data });
}

test("a clinician who does not do the procedure is never offered or proposed", async () => {
  const { clinic, desk, plan } = await arrangeCourse();
  const search = { procedureId: clinic.procedure.id, from: day, to: day };
  const offered = async () =>
    new Set(expectOk(await findFreeTimes.execute(desk, search)).days[0]?.times.map(({ clinicianId }) => clinicianId));
  expect(await offered()).toEqual(new Set([clinic.clinician.id, clinic.prescriber.id]));
  await onlyThePrescriber(clinic);
  expect(await offered()).toEqual(new Set([clinic.prescriber.id]));
  const { proposals } = expectOk(await proposeCourse.execute(desk, { planId: plan.id }));
  const people = proposals.flatMap(({ placements }) => placements.map(({ clinicianName }) => clinicianName));
  expect(new Set(people)).toEqual(new Set(["Paula Prescriber"]));
});

test("asked for by name, such a clinician is refused with the reason, and nothing is written", async () => {
  const arranged = await arrangeCourse();
  const { clinic, desk, plan } = arranged;
  await onlyThePrescriber(clinic);
  const before = await countRows(clinic.clinic.id);
  expect(expectRefusal(await bookCourse.execute(desk, bookingOf(arranged, 1)))).toMatchObject({
    kind: "invalid",
    message: "Session 1: Carl Clinician does not do this kind of visit.",
    fields: [{ path: "placements.0.clinicianId", rule: "NO_SKILL" }],
  });
  const clinicianId = clinic.clinician.id;
  const search = { procedureId: clinic.procedure.id, from: day, to: day, clinicianId };
  expect(expectRefusal(await findFreeTimes.execute(desk, search))).toMatchObject({
    fields: [{ path: "clinicianId", rule: "NO_SKILL" }],
  });
  const wish = { planId: plan.id, preferences: { clinicianId } };
  expect(expectRefusal(await proposeCourse.execute(desk, wish))).toMatchObject({
    fields: [{ path: "preferences.clinicianId", rule: "NO_SKILL" }],
  });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("a visit booked before can only be moved to somebody who does the procedure", async () => {
  const { clinic, desk, visit } = await arrangeBooked(1);
  await onlyThePrescriber(clinic);
  const move = { appointmentId: visit(1).id, version: 1, local: { day, time: "12:00" } };
  expect(expectRefusal(await moveSession.execute(desk, move))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "clinicianId", rule: "NO_SKILL" }],
  });
  expectOk(await moveSession.execute(desk, { ...move, clinicianId: clinic.prescriber.id }));
});
