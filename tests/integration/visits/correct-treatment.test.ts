import { describe, expect, test } from "vitest";
import { recordReaction } from "@/lib/anesthesia/record-reaction";
import { approveTopical } from "@/lib/clinic/approve-topical";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { getPlan } from "@/lib/plans/get-plan";
import { checkTreatment } from "@/lib/visits/check-treatment";
import { correctTreatment } from "@/lib/visits/correct-treatment";
import { getVisit } from "@/lib/visits/get-visit";
import type { VisitDto } from "@/lib/visits/get-visit.schema";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { signVisit } from "@/lib/visits/sign-visit";
import { makeClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { testPassword } from "../../factories/member";
import { auditOf } from "../../factories/rows";
import { type ArrangedVisit, arrangeVisit, refusedWithoutTrace, stepsBefore, walkTo } from "./arrange";
import { cheeks, freshRoller, needling } from "./needling";
import { arrangeReady, secondPatient } from "./ready";
import { arrangeFinished, arrangeSigned } from "./walk";

const because = "A slip of the finger";
const later = fixedClock("2027-01-11T09:20:00Z");
const deep = { ...cheeks, lengthSetHundredthsMm: 100, deepestLengthHundredthsMm: 100 };

/** A visit whose needling is recorded, and with which roller. */
async function arrangeTreated(options: Parameters<typeof arrangeVisit>[0] = {}) {
  const arranged = await arrangeReady({ consent: { maxLengthHundredthsMm: 150 }, ...options });
  const input = needling();
  const { treatmentId } = expectOk(await arranged.call<{ treatmentId: string }>(recordTreatment, input));
  return { ...arranged, input, treatmentId };
}
const correct = (arranged: ArrangedVisit, input: object, as: Parameters<ArrangedVisit["call"]>[2] = { clock: later }) =>
  arranged.call<{ treatmentId: string; done: string[]; version: number }>(correctTreatment, { because, ...input }, as);
const refused = async (arranged: ArrangedVisit, input: object, as?: Parameters<ArrangedVisit["call"]>[2]) => {
  const refusal = await refusedWithoutTrace(arranged, () => correct(arranged, input, as));
  return refusal.kind === "findings" ? refusal.findings.map(({ rule, field }) => `${rule} ${field}`) : refusal;
};
const read = (arranged: ArrangedVisit) => arranged.call<VisitDto>(getVisit).then(expectOk);

test("what was really done stands at once, what stood before is kept with who and why, and the course is reckoned from it", async () => {
  const arranged = await arrangeTreated();
  const { by, plan, clinicId, visitId, input, treatmentId, patient, clinic } = arranged;
  const zones = [{ ...deep, stamping: true, note: "Two scars" }];
  const answer = expectOk(
    await correct(arranged, { ...input, zones, outcome: "stopped_early", stoppedBecause: "Faint" }),
  );
  expect(answer).toMatchObject({ treatmentId });
  expect(answer.done).toContain("stamping");
  const rows = await prisma().treatment.findMany({
    where: { clinicId },
    include: { zoneRecords: true, needles: true },
  });
  expect(rows).toMatchObject([
    {
      ...{ id: treatmentId, deepestLengthHundredthsMm: 100, outcome: "stopped_early", zones: ["cheeks_chin"] },
      startedAt: new Date("2027-01-11T09:00:00Z"),
      zoneRecords: [{ lengthSetHundredthsMm: 100, stamping: true, note: "Two scars" }],
      needles: [{ serial: input.needles[0]?.serial, needles: 192 }],
    },
  ]);
  const steps = await prisma().visitStep.findMany({ where: { visitId, step: { in: ["rolling", "stamping"] } } });
  expect(steps.find(({ step }) => step === "rolling")).toMatchObject({
    note: "Faint",
    doneAt: new Date("2027-01-11T09:00:00Z"),
  });
  expect(steps).toHaveLength(2);
  const { sessions } = expectOk(await getPlan.execute(by, { planId: plan.id }));
  expect(sessions[0]).toMatchObject({ state: "done", treatmentId });
  expect(sessions[1]?.earliest).toBe("2027-02-15");
  const { corrections, treatment } = await read(arranged);
  const was = { zoneRecords: [{ deepestLengthHundredthsMm: 50, stamping: false, note: null }], outcome: "completed" };
  const is = { zoneRecords: [{ deepestLengthHundredthsMm: 100, stamping: true }], stoppedBecause: "Faint" };
  expect(corrections).toMatchObject([
    { at: "2027-01-11T09:20:00.000Z", byName: clinic.actors.clinician.name, because, before: was, after: is },
  ]);
  expect(treatment).toMatchObject({ zoneRecords: is.zoneRecords });
  expect(await auditOf(clinicId, "visit.correct-treatment")).toMatchObject([
    {
      subjectId: visitId,
      patientId: patient.id,
      before: was,
      after: { treatmentId, because, outcome: "stopped_early" },
    },
  ]);
});

test("corrected twice, each keeps what stood before it; a zone left out and the stamping taken back are gone", async () => {
  const arranged = await arrangeTreated();
  const both = [
    { ...cheeks, stamping: true },
    { ...cheeks, zone: "cheeks_chin" },
  ].slice(0, 1);
  expectOk(await correct(arranged, { ...arranged.input, zones: both }));
  const answer = expectOk(await correct(arranged, { ...arranged.input, zones: [deep] }));
  expect(answer.done).not.toContain("stamping");
  expect(await arranged.done()).not.toContain("stamping");
  const { corrections } = await read(arranged);
  expect(
    corrections.map(({ before, after }) =>
      [before, after].map(({ zoneRecords: [zone] }) => [zone?.stamping, zone?.deepestLengthHundredthsMm]),
    ),
  ).toEqual([
    [
      [false, 50],
      [true, 50],
    ],
    [
      [true, 50],
      [false, 100],
    ],
  ]);
});

test("the roller that was recorded stays used; another one named instead frees it for somebody else", async () => {
  const arranged = await arrangeTreated();
  const other = await secondPatient(arranged);
  const used = arranged.input.needles;
  const fresh = [freshRoller()];
  expectOk(await correct(arranged, { ...arranged.input, zones: [deep] }));
  const byOther = () => other.call(recordTreatment, { ...needling(), needles: used });
  expect(await refusedWithoutTrace(other, byOther)).toMatchObject({ findings: [{ rule: "DEVICE_USED_BEFORE" }] });
  expectOk(await correct(arranged, { ...arranged.input, zones: [deep], needles: fresh }));
  expectOk(await byOther());
  expect(await refused(arranged, { ...arranged.input, zones: [deep], needles: used })).toEqual([
    "DEVICE_USED_BEFORE needles.0.usedBefore",
  ]);
});

test("it is judged as the record was: against the rules, beyond the consent, in an expired pack, with a product nobody approved", async () => {
  const arranged = await arrangeTreated({ consent: { maxLengthHundredthsMm: 100 } });
  const { input } = arranged;
  const zones = [{ ...cheeks, deepestLengthHundredthsMm: 150 }];
  expect(await refused(arranged, { ...input, zones })).toEqual([
    "CONSENT_SCOPE_LENGTH session.length",
    "ZONE_TOO_DEEP zones.0.deepestLengthHundredthsMm",
  ]);
  expect(await refused(arranged, { ...input, needles: [freshRoller("2027-01-10")] })).toEqual([
    "DEVICE_EXPIRED needles.0.expires",
  ]);
  const topicals = [{ name: "Serum", sterile: true }];
  const serum = { ...input, zones: [{ ...cheeks, topicals }] };
  expect(await refused(arranged, serum)).toEqual(["TOPICAL_NOT_APPROVED zones.0.topicals.0"]);
  const overrides = [{ rule: "TOPICAL_NOT_APPROVED", reason: "The patient brought it, sealed" }];
  expectOk(await correct(arranged, { ...serum, overrides }));
  // What was let pass for this product on this day stays so.
  expectOk(await correct(arranged, { ...serum, zones: [{ ...deep, topicals }] }));
  const actor = arranged.clinic.actors.prescriber;
  const answer = await approveTopical.execute(
    { actor, clock: later },
    { name: "Gel", manufacturer: "Test", sterile: true },
  );
  const { id: productId } = expectOk(answer) as { id: string };
  expectOk(await correct(arranged, { ...input, zones: [{ ...cheeks, topicals: [{ productId, lot: "g1" }] }] }));
  expect((await read(arranged)).treatment?.zoneRecords[0]?.topicals).toMatchObject([{ name: "Gel", lot: "G1" }]);
});

test("asked beforehand, a correction is told what it would find, and its own record does not stand in its way", async () => {
  const arranged = await arrangeTreated();
  const { outcome: _, ...asked } = arranged.input;
  expect(expectOk(await arranged.call(checkTreatment, asked))).toEqual({ mayBegin: true, findings: [] });
  const tooDeep = { ...asked, zones: [{ ...cheeks, deepestLengthHundredthsMm: 150 }] };
  expect(expectOk(await arranged.call(checkTreatment, tooDeep))).toMatchObject({
    mayBegin: false,
    findings: [{ rule: "ZONE_TOO_DEEP" }],
  });
});

test("a deeper needle than was recorded asks for the steps that were written down as not needed", async () => {
  const arranged = await arrangeVisit({ lengths: [25, 25], consent: { maxLengthHundredthsMm: 150 } });
  await walkTo(arranged, "photos_before");
  expectOk(await arranged.call(...stepsBefore.antisepsis));
  const zones = [{ ...cheeks, lengthSetHundredthsMm: 25, deepestLengthHundredthsMm: 25 }];
  const input = { ...needling(), zones };
  expectOk(await arranged.call(recordTreatment, input));
  expect(await refused(arranged, { ...input, zones: [cheeks] })).toEqual(["STEP_OUT_OF_ORDER step"]);
  expectOk(await correct(arranged, { ...input, zones: [{ ...zones[0], pressure: "light" }] }));
});

describe("what came after the needling does not undo it:", () => {
  test("a withdrawal of the consent", async () => {
    const arranged = await arrangeTreated();
    const { id: consentId } = await prisma().consent.findFirstOrThrow({ where: { clinicId: arranged.clinicId } });
    const call = { actor: arranged.clinic.actors.clinician, clock: later };
    expectOk(await withdrawConsent.execute(call, { consentId, scope: "treatment", reason: "No more" }));
    expectOk(await correct(arranged, { ...arranged.input, zones: [deep] }));
  });

  test("a reaction", async () => {
    const arranged = await arrangeTreated();
    const reaction = { kind: "other", signs: ["Hives"], action: "Watched", at: "2027-01-11T09:10:00Z" };
    expectOk(await arranged.call(recordReaction, reaction, { clock: later }));
    expectOk(await correct(arranged, { ...arranged.input, zones: [deep] }));
  });
});

describe("refused, and nothing is written:", () => {
  test("where nothing is recorded, and where nothing differs", async () => {
    const ready = await arrangeReady();
    expect(await refused(ready, needling())).toMatchObject({ kind: "conflict", fields: [{ rule: "not_treated" }] });
    const arranged = await arrangeTreated();
    expect(await refused(arranged, arranged.input)).toMatchObject({ kind: "conflict", fields: [{ rule: "same" }] });
  });

  test("without a reason, at a time that cannot be, stale, to the wrong people and in another clinic", async () => {
    const arranged = await arrangeTreated();
    const input = { ...arranged.input, zones: [deep] };
    const invalid = (path: string) => ({ kind: "invalid", fields: [{ path }] });
    expect(await refused(arranged, { ...input, because: " " })).toMatchObject(invalid("because"));
    for (const startedAt of ["2027-01-11T08:59:00Z", "2027-01-11T09:21:00Z", "2027-01-12T09:00:00Z"]) {
      expect(await refused(arranged, { ...input, startedAt })).toMatchObject(invalid("startedAt"));
    }
    const { version } = await prisma().visit.findFirstOrThrow({ where: { id: arranged.visitId } });
    expect(await refused(arranged, { ...input, version: version - 1 })).toMatchObject({ kind: "stale" });
    const { owner, desk, patientOf, system } = arranged.clinic.actors;
    for (const actor of [owner, desk, patientOf(arranged.patient), system]) {
      expect(await refused(arranged, input, { actor })).toMatchObject({ kind: "forbidden" });
    }
    const { actors } = await makeClinic();
    expect(await refused(arranged, input, { actor: actors.clinician })).toMatchObject({ kind: "not_found" });
  });

  test("once it is signed; what was corrected before is under the signature", async () => {
    const arranged = await arrangeFinished();
    const { needles } = await prisma().treatment.findFirstOrThrow({
      where: { visitId: arranged.visitId },
      include: { needles: true },
    });
    const roller = { ...freshRoller(), serial: needles[0]?.serial };
    const input = { ...needling(), needles: [roller], zones: [{ ...cheeks, pressure: "firm" }] };
    expectOk(await correct(arranged, input));
    expectOk(await arranged.call(signVisit, { password: testPassword }, { clock: later }));
    expect((await read(arranged)).signature?.matches).toBe(true);
    expect(await refused(arranged, { ...input, zones: [deep] })).toMatchObject({
      kind: "conflict",
      fields: [{ rule: "signed" }],
    });
    await prisma().$executeRaw`ALTER TABLE treatment_correction DISABLE TRIGGER visit_closed`;
    try {
      await prisma().treatmentCorrection.updateMany({
        where: { clinicId: arranged.clinicId },
        data: { because: "Another reason" },
      });
    } finally {
      await prisma().$executeRaw`ALTER TABLE treatment_correction ENABLE TRIGGER visit_closed`;
    }
    expect((await read(arranged)).signature?.matches).toBe(false);
  });
});

test("a signed visit nobody corrected has its hash as before", async () => {
  const arranged = await arrangeSigned();
  expect(await read(arranged)).toMatchObject({ corrections: [], signature: { matches: true } });
});
