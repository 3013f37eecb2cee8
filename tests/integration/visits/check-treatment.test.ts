import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { answerScreening } from "@/lib/screening/answer-screening";
import { checkTreatment } from "@/lib/visits/check-treatment";
import { getVisit } from "@/lib/visits/get-visit";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { makeClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";
import { arrangeVisit } from "./arrange";
import { cheeks, needling } from "./needling";
import { arrangeReady } from "./ready";
import { arrangeSigned } from "./walk";

const { outcome: _, ...deeper } = { ...needling(), zones: [{ ...cheeks, deepestLengthHundredthsMm: 150 }] };

test("a setting against the rules is told beforehand, and asking writes nothing", async () => {
  const arranged = await arrangeReady({ consent: { maxLengthHundredthsMm: 150 } });
  const before = await prisma().visit.findFirstOrThrow({ where: { id: arranged.visitId } });
  const told = expectOk(
    await arranged.call<{ mayBegin: boolean; findings: { rule: string }[] }>(checkTreatment, deeper),
  );
  expect(told).toMatchObject({ mayBegin: false, findings: [{ rule: "ZONE_TOO_DEEP" }] });
  const { outcome: _p, ...sound } = needling();
  expect(expectOk(await arranged.call(checkTreatment, sound))).toEqual({ mayBegin: true, findings: [] });
  expect(await prisma().visit.findFirstOrThrow({ where: { id: arranged.visitId } })).toEqual(before);
});

test("very sensitive skin is brought to mind with the protocol's words, stops nobody, and goes with the record", async () => {
  const arranged = await arrangeReady();
  const { by, patient, visitId } = arranged;
  const judged = { fitzpatrick: 2, sensitivity: "very_sensitive" } as const;
  expectOk(await answerScreening.execute(by, { patientId: patient.id, kind: "review", answers: [], ...judged }));
  const seen = expectOk(await getVisit.execute(by, { visitId }));
  expect(seen.patient).toMatchObject({
    ...judged,
    asked: { kind: "review", how: "clinician", askedBy: by.actor.name },
  });
  expect(seen.findings.session.map(({ rule }) => rule)).toEqual(["SKIN_SENSITIVE"]);
  const { outcome: _, ...sound } = needling();
  const told = expectOk(await arranged.call(checkTreatment, sound));
  const remark = { rule: "SKIN_SENSITIVE", severity: "info", source: "SEED: passes, very sensitive skin" };
  expect(told).toMatchObject({ mayBegin: true, findings: [remark] });
  const recorded = expectOk(await arranged.call(recordTreatment, needling()));
  expect(recorded).toMatchObject({ findings: [remark] });
  const row = await prisma().visitStep.findFirstOrThrow({ where: { visitId, step: "rolling" } });
  expect(row.data).toMatchObject({ findings: [{ rule: "SKIN_SENSITIVE", severity: "info" }] });
});

test("out of order is told beforehand too", async () => {
  const arranged = await arrangeVisit();
  const { outcome: _, ...asked } = needling();
  const told = expectOk(await arranged.call<{ findings: { rule: string }[] }>(checkTreatment, asked));
  expect(told).toMatchObject({ mayBegin: false });
  expect(told.findings.map(({ rule }) => rule)).toEqual([
    "STEP_OUT_OF_ORDER",
    "ANESTHESIA_NOT_RECORDED",
    "CONSENT_REAFFIRM",
  ]);
});

test("is refused to others, elsewhere, and about a visit that is signed", async () => {
  const { call, clinic, patient } = await arrangeSigned();
  const refusal = async (as = {}) => {
    const answer = await call(checkTreatment, deeper, as);
    return answer.ok ? null : answer.refusal.kind;
  };
  expect(await refusal()).toBe("conflict");
  expect(await refusal({ actor: (await makeClinic()).actors.clinician })).toBe("not_found");
  for (const actor of [clinic.actors.owner, clinic.actors.desk, clinic.actors.patientOf(patient)]) {
    expect(await refusal({ actor })).toBe("forbidden");
  }
});
