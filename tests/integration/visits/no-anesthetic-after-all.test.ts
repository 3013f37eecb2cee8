import { expect, test } from "vitest";
import { getChecklist } from "@/lib/anesthesia/get-checklist";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { getPlan } from "@/lib/plans/get-plan";
import { checkTreatment } from "@/lib/visits/check-treatment";
import { correctTreatment } from "@/lib/visits/correct-treatment";
import { getVisit } from "@/lib/visits/get-visit";
import type { VisitDto } from "@/lib/visits/get-visit.schema";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { expectOk } from "../../factories/expect-ok";
import { auditOf } from "../../factories/rows";
import { arrangeVisit, refusedWithoutTrace, stepsBefore, walkTo } from "./arrange";
import { cheeks, needling } from "./needling";
import { arrangeReady } from "./ready";

const later = fixedClock("2027-01-11T09:20:00Z");
const because = "It was the other roller";
const noAnestheticBecause = "The patient declined";
const shallow = { ...cheeks, lengthSetHundredthsMm: 25, deepestLengthHundredthsMm: 25 };
const deep = { ...cheeks, lengthSetHundredthsMm: 100, deepestLengthHundredthsMm: 100 };

/** A visit at which a needle that needs no numbing record is recorded. */
async function arrangeShallow() {
  const arranged = await arrangeVisit({ lengths: [25, 25], consent: { maxLengthHundredthsMm: 150 } });
  await walkTo(arranged, "photos_before");
  expectOk(await arranged.call(...stepsBefore.antisepsis));
  const input = { ...needling(), zones: [shallow] };
  expectOk(await arranged.call(recordTreatment, input));
  const correct = (change: object) =>
    arranged.call<{ done: string[] }>(correctTreatment, { ...input, because, ...change }, { clock: later });
  return { ...arranged, input, correct };
}

test("a deeper needle than was recorded is put right with the reason for no anesthetic, and the course rests as long as it asks", async () => {
  const arranged = await arrangeShallow();
  const { by, plan, visitId, clinicId, clinic, correct } = arranged;
  const answer = expectOk(await correct({ zones: [deep], noAnestheticBecause }));
  expect(answer.done).toContain("anesthesia_recorded");
  const { sessions } = expectOk(await getPlan.execute(by, { planId: plan.id }));
  expect(sessions[1]?.earliest).toBe("2027-02-15");
  const { name } = clinic.actors.clinician;
  const { entries } = expectOk(await arranged.call<ChecklistDto>(getChecklist));
  const entry = (text: string) => entries.find((one) => one.kind === "not_used" && one.because === text);
  expect(entries).toHaveLength(2);
  expect(entry(noAnestheticBecause)).toMatchObject({ recordedBy: name, voided: null });
  expect(entry("This needle needs no numbing record.")).toMatchObject({
    voided: { by: name, because, at: "2027-01-11T09:20:00.000Z" },
  });
  const visit = expectOk(await arranged.call<VisitDto>(getVisit));
  expect(visit).toMatchObject({ anesthesia: "not_used", isNumbingFilled: false });
  expect(await auditOf(clinicId, "visit.correct-treatment")).toMatchObject([
    { subjectId: visitId, after: { because, noAnestheticBecause } },
  ]);
  // Corrected again, the reason stands; a second one is not asked for, nor taken.
  expectOk(await correct({ zones: [{ ...deep, pressure: "light" }] }));
  const again = { zones: [deep], noAnestheticBecause: "Another reason" };
  expect(await refusedWithoutTrace(arranged, () => correct(again))).toMatchObject({
    kind: "conflict",
    fields: [{ path: "noAnestheticBecause", rule: "recorded" }],
  });
  expectOk(await correct({ zones: [shallow] }));
});

test("asked beforehand, it may be once the reason is there", async () => {
  const arranged = await arrangeShallow();
  const { outcome: _, ...asked } = { ...arranged.input, zones: [deep] };
  const check = (more: object) => arranged.call(checkTreatment, { ...asked, ...more });
  expect(expectOk(await check({}))).toMatchObject({ mayBegin: false });
  expect(expectOk(await check({ noAnestheticBecause }))).toEqual({ mayBegin: true, findings: [] });
});

test("no reason of two letters, none beside a numbing record, and what is refused leaves the record as it was", async () => {
  const arranged = await arrangeShallow();
  const { correct } = arranged;
  const refused = (change: object) => refusedWithoutTrace(arranged, () => correct(change));
  expect(await refused({ zones: [deep], noAnestheticBecause: " - " })).toMatchObject({
    kind: "invalid",
    fields: [{ path: "noAnestheticBecause" }],
  });
  const tooDeep = { ...deep, deepestLengthHundredthsMm: 200 };
  expect(await refused({ zones: [tooDeep], noAnestheticBecause })).toMatchObject({ kind: "findings" });
  expect(await prisma().anesthesiaChecklist.findMany({ where: { visitId: arranged.visitId } })).toMatchObject([
    { voidedAt: null, signedById: null },
  ]);
  const numbed = await arrangeReady({ consent: { maxLengthHundredthsMm: 150 } });
  const input = needling();
  expectOk(await numbed.call(recordTreatment, input));
  const change = { ...input, zones: [deep], because, noAnestheticBecause };
  const byOther = () => numbed.call(correctTreatment, change, { clock: later });
  expect(await refusedWithoutTrace(numbed, byOther)).toMatchObject({
    kind: "conflict",
    fields: [{ path: "noAnestheticBecause", rule: "recorded" }],
  });
});
