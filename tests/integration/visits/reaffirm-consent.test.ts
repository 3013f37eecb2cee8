import { expect, test } from "vitest";
import { recordReaction } from "@/lib/anesthesia/record-reaction";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { answerScreening } from "@/lib/screening/answer-screening";
import { reaffirmConsent } from "@/lib/visits/reaffirm-consent";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { makeConsent } from "../../factories/consent";
import { expectOk } from "../../factories/expect-ok";
import { auditOf } from "../../factories/rows";
import { arrangeVisit, refusedWithoutTrace, stepsBefore, walkTo } from "./arrange";
import { needling } from "./needling";

const said = stepsBefore.consent_reaffirmed[1];

async function arrange(options: Parameters<typeof arrangeVisit>[0] = {}) {
  const arranged = await arrangeVisit(options);
  await walkTo(arranged, "contraindications_clear");
  const refused = (input: object = {}) =>
    refusedWithoutTrace(arranged, () => arranged.call(reaffirmConsent, { ...said, ...input }));
  return { ...arranged, refused };
}

test("a tick with name and time, on the consent that stands", async () => {
  const { call, clinicId, clinic, visitId, patient } = await arrange();
  expectOk(await call(reaffirmConsent, said));
  const consent = await prisma().consent.findFirstOrThrow({ where: { clinicId } });
  expect(await prisma().consentReaffirmation.findMany({ where: { clinicId } })).toMatchObject([
    {
      visitId,
      consentId: consent.id,
      byName: "Pia Patient",
      signature: null,
      memberId: clinic.clinician.id,
      at: new Date("2027-01-11T09:00:00Z"),
    },
  ]);
  expect(await auditOf(clinicId, "visit.reaffirm-consent")).toMatchObject([
    { patientId: patient.id, after: { consentId: consent.id, byName: "Pia Patient", signed: false } },
  ]);
});

test.each([
  ["no consent", null, "CONSENT_MISSING"],
  ["a withdrawn one", { withdrawnAt: "2027-01-10T09:00:00Z" }, "CONSENT_WITHDRAWN"],
  ["a lapsed one", { signedAt: "2026-06-01T09:00:00Z" }, "CONSENT_EXPIRED"],
  ["one for other skin", { zones: ["neck"] }, "CONSENT_SCOPE_ZONE"],
  ["one for a shorter needle", { maxLengthHundredthsMm: 25 }, "CONSENT_SCOPE_LENGTH"],
])("%s covers nobody, and nothing is written", async (_, consent, rule) => {
  const { refused } = await arrange({ consent });
  const refusal = await refused();
  expect(refusal).toMatchObject({ kind: "findings" });
  expect(JSON.stringify(refusal)).toContain(rule);
});

test("an older consent asks for a second signature, drawn or typed; a signature of no strokes is none", async () => {
  const { refused, call, clinicId } = await arrange({ consent: { signedAt: "2026-10-01T09:00:00Z" } });
  expect(await refused()).toMatchObject({
    kind: "findings",
    findings: [{ rule: "CONSENT_REAFFIRM", data: { needs: "signature" } }],
  });
  const drawn = (strokes: unknown) => ({ signature: { strokes, width: 300, height: 100 } });
  expect(await refused(drawn([]))).toMatchObject({ kind: "invalid" });
  expect(await refused(drawn([[{ x: 1, y: 1, time: 1 }]]))).toMatchObject({ kind: "invalid" });
  expect(await refused({ signature: { typed: " " } })).toMatchObject({ kind: "invalid" });
  const points = [
    { x: 1, y: 1, time: 1 },
    { x: 9, y: 4, time: 9 },
  ];
  expectOk(await call(reaffirmConsent, { ...said, ...drawn([points]) }));
  const [row] = await prisma().consentReaffirmation.findMany({ where: { clinicId } });
  expect(row?.signature).toEqual({ strokes: [points], width: 300, height: 100 });
});

test("what came up in the answers since it was signed was not weighed then: a new consent is due", async () => {
  const { refused } = await arrange({ answers: { anticoagulant: { applies: true } } });
  expect(await refused()).toMatchObject({ kind: "findings", findings: [{ rule: "CONSENT_CHANGED_HEALTH" }] });
});

test("an unnamed person, or one who does not confirm, reaffirms nothing", async () => {
  const { refused } = await arrange();
  expect(await refused({ byName: " " })).toMatchObject({ kind: "invalid", fields: [{ path: "byName" }] });
  expect(await refused({ confirmed: false })).toMatchObject({ kind: "invalid", fields: [{ path: "confirmed" }] });
});

test("a medicine that is new since it was signed was not weighed either; one named before was", async () => {
  const { refused, by, patient, call } = await arrange();
  const named = (medicines: readonly string[], at: string) =>
    answerScreening.execute(
      { ...by, clock: fixedClock(at) },
      { patientId: patient.id, kind: "review", answers: [], medicines },
    );
  expectOk(await named(["Warfarin"], "2027-01-11T09:00:00Z"));
  expect(await refused()).toMatchObject({
    kind: "findings",
    findings: [{ rule: "CONSENT_CHANGED_HEALTH", data: { changes: ["medicine"] } }],
  });
  expectOk(await named(["Warfarin"], "2027-01-07T09:00:00Z"));
  expectOk(await call(reaffirmConsent, said));
});

test("a consent withdrawn and signed anew during the visit is reaffirmed again, and then needled on", async () => {
  const arranged = await arrangeVisit();
  const { call, by, clinic, clinicId, plan } = arranged;
  await walkTo(arranged, "antisepsis");
  const { id: consentId } = await prisma().consent.findFirstOrThrow({ where: { clinicId } });
  expectOk(await withdrawConsent.execute(by, { consentId, scope: "treatment" }));
  expect(await refusedWithoutTrace(arranged, () => call(reaffirmConsent, said))).toMatchObject({ kind: "findings" });
  await makeConsent(clinic, { planId: plan.id, signedAt: "2027-01-11T09:00:00Z" });
  const unsaid = await refusedWithoutTrace(arranged, () => call(recordTreatment, needling()));
  expect(JSON.stringify(unsaid)).toContain("CONSENT_REAFFIRM");
  const waited = await call<{ findings: { rule: string }[] }>(reaffirmConsent, said);
  expect(expectOk(waited).findings.map(({ rule }) => rule)).toEqual(["CONSENT_COOLING_OFF"]);
  expectOk(await call(recordTreatment, needling()));
  expect(await prisma().consentReaffirmation.count({ where: { clinicId } })).toBe(2);
});

test("a reaction to the anesthetic since it was signed asks for a new consent, before the needling too", async () => {
  const arranged = await arrangeVisit();
  const { call, by, visitId } = arranged;
  await walkTo(arranged, "antisepsis");
  const reaction = { visitId, kind: "early", signs: ["dizzy"], action: "Cream off, feet up, watched for an hour" };
  expectOk(await recordReaction.execute(by, reaction));
  for (const [operation, input] of [
    [reaffirmConsent, said],
    [recordTreatment, needling()],
  ] as const) {
    expect(await refusedWithoutTrace(arranged, () => call(operation, input))).toMatchObject({
      kind: "findings",
      findings: [{ rule: "CONSENT_CHANGED_ADVERSE_EVENT" }],
    });
  }
});
