import { describe, expect, test } from "vitest";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { bookCourse } from "@/lib/plans/book-course";
import { getPlan } from "@/lib/plans/get-plan";
import { proposeCourse } from "@/lib/plans/propose-course";
import { revisePlan } from "@/lib/plans/revise-plan";
import { getCourse } from "@/lib/portal/get-course";
import { answerScreening } from "@/lib/screening/answer-screening";
import { testClock as clock } from "../../factories/clock";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePlan } from "../../factories/plan";
import { placement } from "../appointments/arrange";
import { allAnswers, arrangeUnasked } from "./arrange";

const secret = /isotretinoin|last dose|pregnan/i;

/** A course whose patient stopped isotretinoin in December, and whom the desk books. */
async function arrange(
  yes: Parameters<typeof allAnswers>[0] = { isotretinoin: { applies: true, until: "2026-12-03" } },
) {
  const arranged = await arrangeUnasked();
  const { clinic, patient, by } = arranged;
  const plan = await makePlan(clinic, { patient, lengths: [50, 50] });
  expectOk(await answerScreening.execute(by, { patientId: patient.id, kind: "full", answers: allAnswers(yes) }));
  return { ...arranged, plan, desk: { actor: clinic.actors.desk, clock } };
}

describe("the desk is told when, and not a word of why", () => {
  test("on the plan, in the free times, in proposals and when a booking is refused", async () => {
    const arranged = await arrange();
    const { plan, desk } = arranged;
    const { sessions, ...seen } = expectOk(await getPlan.execute(desk, { planId: plan.id }));
    expect(sessions[0]).toMatchObject({
      earliest: "2027-06-03",
      why: "Earliest Thu 3 Jun 2027: the screening keeps sessions away until then.",
    });
    const asked = { planSessionId: sessions[0]?.id ?? "", from: "2027-06-01", to: "2027-06-04" };
    const times = expectOk(await findFreeTimes.execute(desk, asked));
    expect(times.days.map(({ allowed }) => allowed)).toEqual([false, false, true, true]);
    const proposals = expectOk(await proposeCourse.execute(desk, { planId: plan.id }));
    const early = { planId: plan.id, version: plan.version, placements: [placement(arranged, 1, "2027-06-02")] };
    const refusal = expectRefusal(await bookCourse.execute(desk, early));
    expect(refusal).toMatchObject({
      kind: "findings",
      message: "The screening stands against this day. Earliest Thu 3 Jun 2027.",
      findings: [{ rule: "SCREEN_CONFIDENTIAL", earliest: "2027-06-03" }],
    });
    for (const told of [sessions, seen, times, proposals, refusal]) expect(JSON.stringify(told)).not.toMatch(secret);
  });

  test("of something no day ends, and once however much there is", async () => {
    const arranged = await arrange({ pregnancy: { applies: true }, breastfeeding: { applies: true } });
    const { plan, desk } = arranged;
    const asked = { planId: plan.id, version: plan.version, placements: [placement(arranged, 1, "2027-02-01")] };
    const refusal = expectRefusal(await bookCourse.execute(desk, asked));
    expect(refusal).toMatchObject({
      message: "The screening stands against a session: a clinician has to look at it.",
    });
    expect(JSON.stringify(refusal)).not.toMatch(/pregnan|breast/i);
  });
});

test("what a prescriber let pass lets the desk book, and the reason stays with the clinicians", async () => {
  const arranged = await arrange({ keloid: { applies: true } });
  const { clinic, plan, desk } = arranged;
  const prescriber = { actor: clinic.actors.prescriber, clock };
  const placements = [placement(arranged, 1, "2027-01-19")];
  const { planId, indication, zones, version } = { ...plan, planId: plan.id };
  expect(expectRefusal(await bookCourse.execute(desk, { planId, version, placements })).kind).toBe("findings");
  const overrides = [{ rule: "SCREEN_KELOID", reason: "Test patch healed flat, patient informed" }];
  const sessions = [50, 50].map((lengthHundredthsMm) => ({ lengthHundredthsMm }));
  const input = { planId, version, indication, zones, sessions, overrides };
  const byClinician = await revisePlan.execute({ actor: clinic.actors.clinician, clock }, input);
  expect(expectRefusal(byClinician)).toMatchObject({ kind: "findings", findings: [{ rule: "SCREEN_KELOID" }] });
  const revised = expectOk(await revisePlan.execute(prescriber, input));
  expect(revised.findings).toMatchObject([{ rule: "SCREEN_KELOID", overridden: true }]);
  expectOk(await bookCourse.execute(desk, { planId, version: revised.version, placements }));
  const seen = expectOk(await getPlan.execute(desk, { planId }));
  expect(seen.overrides).toMatchObject([{ rule: "SCREEN_CONFIDENTIAL", byName: "Paula Prescriber" }]);
  expect(JSON.stringify(seen)).not.toMatch(/keloid|patch/i);
});

test("the patient reads the reason for their own dates, and the clinician reads all of it", async () => {
  const { clinic, patient, plan, by } = await arrange();
  const own = expectOk(await getCourse.execute({ actor: clinic.actors.patientOf(patient), clock }, {}));
  expect(own.courses[0]?.sessions[0]?.why).toContain("Oral isotretinoin");
  const { sessions } = expectOk(await getPlan.execute(by, { planId: plan.id }));
  expect(sessions[0]?.why).toContain("last dose Thu 3 Dec 2026");
});
