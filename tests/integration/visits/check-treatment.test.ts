import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { checkTreatment } from "@/lib/visits/check-treatment";
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
