import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { answerScreening } from "@/lib/screening/answer-screening";
import { clearContraindications } from "@/lib/visits/clear-contraindications";
import { expectOk } from "../../factories/expect-ok";
import { makeTreatment } from "../../factories/treatment";
import { allAnswers } from "../screening/arrange";
import { arrangeVisit, refusedWithoutTrace, walkTo } from "./arrange";

const clearing =
  (arranged: Awaited<ReturnType<typeof arrangeVisit>>, input = {}, as = {}) =>
  () =>
    arranged.call(clearContraindications, input, as);

test("needs the questions answered on the day of the visit: a review will do", async () => {
  const never = await arrangeVisit({ answers: null });
  await walkTo(never, "identity_recheck");
  expect(await refusedWithoutTrace(never, clearing(never))).toMatchObject({
    kind: "conflict",
    fields: [{ rule: "not_asked" }],
  });
  const { by, patient } = never;
  const earlier = { ...by, clock: fixedClock("2027-01-05T09:00:00Z") };
  const about = { patientId: patient.id };
  expectOk(await answerScreening.execute(earlier, { ...about, kind: "full", answers: allAnswers() }));
  expect(await refusedWithoutTrace(never, clearing(never))).toMatchObject({
    message: "Ask first what has changed since Tue 5 Jan 2027.",
    fields: [{ rule: "not_asked" }],
  });
  expectOk(await answerScreening.execute(by, { ...about, kind: "review", answers: [] }));
  expectOk(await clearing(never)());
});

test("a contraindication nobody may let pass stops the visit, and nothing is written", async () => {
  const arranged = await arrangeVisit({ answers: { pregnancy: { applies: true } } });
  await walkTo(arranged, "identity_recheck");
  const stops = { kind: "findings", findings: [{ rule: "SCREEN_PREGNANCY", severity: "block" }] };
  expect(await refusedWithoutTrace(arranged, clearing(arranged))).toMatchObject(stops);
  const overrides = [{ rule: "SCREEN_PREGNANCY", reason: "The patient insists on it" }];
  expect(await refusedWithoutTrace(arranged, clearing(arranged, { overrides }))).toMatchObject(stops);
});

test("what a rule's people may let pass is let pass by them with a reason, which stays on the plan", async () => {
  const arranged = await arrangeVisit({ answers: { keloid: { applies: true } } });
  await walkTo(arranged, "identity_recheck");
  const refusal = await refusedWithoutTrace(arranged, clearing(arranged));
  if (refusal.kind !== "findings") throw new Error(refusal.kind);
  const [finding] = refusal.findings;
  expect(finding?.overridableBy).toContain("prescriber");
  const rule = finding?.rule ?? "";
  const overrides = [{ rule, reason: "One small scar, far away from the zones" }];
  if (!finding?.overridableBy.includes("clinician")) {
    expect(await refusedWithoutTrace(arranged, clearing(arranged, { overrides }))).toMatchObject({ kind: "findings" });
  }
  const actor = arranged.clinic.actors.prescriber;
  const cleared = expectOk(
    await arranged.call<{ findings: unknown[] }>(clearContraindications, { overrides }, { actor }),
  );
  expect(cleared.findings).toMatchObject([{ rule }]);
  expect(await prisma().override.findMany({ where: { clinicId: arranged.clinicId } })).toMatchObject([
    { rule, planId: arranged.plan.id, memberId: arranged.clinic.prescriber.id },
  ]);
});

test("skin that has not rested long enough stops the visit too", async () => {
  const arranged = await arrangeVisit();
  const second = arranged.plan.sessions[1]?.id ?? "";
  await makeTreatment(arranged.clinic, { planSessionId: second, performedOn: "2027-01-05" });
  await walkTo(arranged, "identity_recheck");
  const refusal = await refusedWithoutTrace(arranged, clearing(arranged));
  expect(refusal).toMatchObject({ kind: "findings" });
  expect(JSON.stringify(refusal)).toContain("INTERVAL_TOO_SHORT");
});
