import { expect, test } from "vitest";
import { bookCourse } from "@/lib/plans/book-course";
import { getPlan } from "@/lib/plans/get-plan";
import { proposeCourse } from "@/lib/plans/propose-course";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { countRows } from "../../factories/rows";
import { placement } from "../appointments/arrange";

/** A patient who turns 18 on 15 March 2027, with a course of two sessions planned. */
async function arrangeMinor() {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic, { birthDate: "2009-03-15" });
  const plan = await makePlan(clinic, { patient, lengths: [50, 50] });
  return { clinic, patient, plan, by: { actor: clinic.actors.prescriber, clock } };
}

test("nobody books a session before the patient's 18th birthday, and nothing is written", async () => {
  const arranged = await arrangeMinor();
  const { clinic, plan, by } = arranged;
  const before = await countRows(clinic.clinic.id);
  const placements = [placement(arranged, 1, "2027-03-12")];
  const refusal = expectRefusal(await bookCourse.execute(by, { planId: plan.id, version: plan.version, placements }));
  expect(refusal).toMatchObject({
    kind: "findings",
    findings: [{ rule: "SCREEN_UNDER_18", severity: "block", overridableBy: [], earliest: "2027-03-15" }],
  });
  expect(await countRows(clinic.clinic.id)).toEqual(before);
});

test("the windows of the course begin on that day, and so does what is proposed", async () => {
  const { plan, by } = await arrangeMinor();
  const { sessions } = expectOk(await getPlan.execute(by, { planId: plan.id }));
  expect(sessions[0]).toMatchObject({ earliest: "2027-03-15", ideal: "2027-03-15" });
  const { proposals } = expectOk(await proposeCourse.execute(by, { planId: plan.id }));
  const days = proposals.flatMap(({ placements }) => placements.map(({ day }) => day));
  expect(days.length).toBeGreaterThan(0);
  expect(days.every((day) => day >= "2027-03-15")).toBe(true);
});

test("on that day the session can be booked", async () => {
  const arranged = await arrangeMinor();
  const { plan, by } = arranged;
  const placements = [placement(arranged, 1, "2027-03-15")];
  const booked = await bookCourse.execute(by, { planId: plan.id, version: plan.version, placements });
  expect(expectOk(booked).findings.map(({ rule }) => rule)).toEqual(["SCREEN_AGE_18_21"]);
});
