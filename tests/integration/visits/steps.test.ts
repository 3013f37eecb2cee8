import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { confirmAntisepsis } from "@/lib/visits/confirm-antisepsis";
import { confirmIdentity } from "@/lib/visits/confirm-identity";
import { giveAftercare } from "@/lib/visits/give-aftercare";
import { recordPhotos } from "@/lib/visits/record-photos";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { auditOf } from "../../factories/rows";
import { arrangeVisit, refusedWithoutTrace, stepsBefore, walkTo } from "./arrange";

const operations = Object.entries(stepsBefore);

test("the steps before the needling are done in their order, each by somebody at a time, with what was checked", async () => {
  const arranged = await arrangeVisit();
  const { clinic, clinicId, visitId, patient } = arranged;
  await walkTo(arranged, "antisepsis");
  const rows = await prisma().visitStep.findMany({ where: { clinicId, visitId } });
  expect(rows.map(({ step }) => step).sort()).toEqual([...Object.keys(stepsBefore), "anesthesia_recorded"].sort());
  expect(rows.find(({ step }) => step === "identity_recheck")).toMatchObject({
    memberId: clinic.clinician.id,
    doneAt: new Date("2027-01-11T09:00:00Z"),
    data: { checked: ["name", "birth_date"], planConfirmed: true },
  });
  for (const [, [{ name }]] of operations) {
    expect(await auditOf(clinicId, name)).toMatchObject([{ subjectId: visitId, patientId: patient.id }]);
  }
});

test("every step tells how the visit stands then", async () => {
  const { call, visitId } = await arrangeVisit();
  const [operation, input] = stepsBefore.identity_recheck;
  const state = { visitId, version: 2, done: ["identity_recheck"], nextStep: "contraindications_clear", findings: [] };
  expect(expectOk(await call(operation, input))).toEqual(state);
});

describe.each(operations)("the step %s", (step, [operation, input]) => {
  test("is refused twice, stale, to the wrong people and in another clinic, and nothing is written", async () => {
    const arranged = await arrangeVisit();
    const { clinic, patient, call } = arranged;
    await walkTo(arranged, step as keyof typeof stepsBefore);
    const again = step === "consent_reaffirmed" ? { version: 1 } : {};
    const kind = step === "consent_reaffirmed" ? "stale" : "conflict";
    expect(await refusedWithoutTrace(arranged, () => call(operation, { ...input, ...again }))).toMatchObject({ kind });
    expect(await refusedWithoutTrace(arranged, () => call(operation, { ...input, version: 1 }))).toMatchObject({
      kind: "stale",
    });
    const { owner, desk, patientOf, system } = clinic.actors;
    for (const actor of [owner, desk, patientOf(patient), system]) {
      expect(await refusedWithoutTrace(arranged, () => call(operation, input, { actor }))).toMatchObject({
        kind: "forbidden",
      });
    }
    const { actors } = await makeClinic();
    const elsewhere = await refusedWithoutTrace(arranged, () => call(operation, input, { actor: actors.clinician }));
    expect(elsewhere).toMatchObject({ kind: "not_found" });
  });

  test("out of order is refused by the rules, and nothing is written", async () => {
    if (step === "identity_recheck") return expect(operations[0]?.[0]).toBe(step);
    const arranged = await arrangeVisit();
    const refusal = await refusedWithoutTrace(arranged, () => arranged.call(operation, input));
    expect(refusal).toMatchObject({
      kind: "findings",
      findings: [{ rule: "STEP_OUT_OF_ORDER", data: { first: "identity_recheck" } }],
    });
  });

  test("retried with its key gives the same answer, once", async () => {
    const arranged = await arrangeVisit();
    const { call, by, visitId, done } = arranged;
    const before = operations.map(([id]) => id).indexOf(step) - 1;
    if (before >= 0) await walkTo(arranged, operations[before]?.[0] as keyof typeof stepsBefore);
    if (step === "antisepsis") await (await import("./arrange")).skipNumbing(arranged);
    const { version } = await prisma().visit.findFirstOrThrow({ where: { id: visitId } });
    const keyed = { ...by, idempotencyKey: `key-${step}` };
    const first = expectOk(await operation.execute(keyed, { visitId, version, ...input }));
    expect(expectOk(await operation.execute(keyed, { visitId, version, ...input }))).toEqual(first);
    expect((await done()).filter((one) => one === step)).toHaveLength(1);
    expect(expectRefusal(await call(operation, { ...input, version }, { idempotencyKey: "other" }))).toMatchObject({
      kind: "stale",
    });
  });
});

describe("what a step takes:", () => {
  test.each([
    ["identity by one thing", confirmIdentity, { checked: ["name"], planConfirmed: true }, "checked"],
    ["identity by one thing twice", confirmIdentity, { checked: ["name", "name"], planConfirmed: true }, "checked"],
    [
      "an unconfirmed plan",
      confirmIdentity,
      { checked: ["name", "birth_date"], planConfirmed: false },
      "planConfirmed",
    ],
    ["photos without views or reason", recordPhotos, { when: "before" }, "views"],
    [
      "photos with views and a reason for none",
      recordPhotos,
      { when: "before", views: ["frontal"], none: { because: "declined", reason: "Would not" } },
      "views",
    ],
    ["a view the protocol does not know", recordPhotos, { when: "before", views: ["moon"] }, "views"],
    ["an unnamed agent", confirmAntisepsis, { agent: " " }, "agent"],
    ["no aftercare", giveAftercare, { instructions: [], how: ["spoken"] }, "instructions"],
  ])("%s is refused", async (_, operation, input, path) => {
    const arranged = await arrangeVisit();
    if (operation === recordPhotos) await walkTo(arranged, "consent_reaffirmed");
    const refusal = await refusedWithoutTrace(arranged, () => arranged.call(operation, input));
    expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path }] });
  });

  test("photos that were declined, and a zone taken close, are recorded", async () => {
    const arranged = await arrangeVisit();
    await walkTo(arranged, "consent_reaffirmed");
    const none = { because: "declined", reason: "Does not want to be photographed" };
    expectOk(await arranged.call(recordPhotos, { when: "before", none, note: "Asked twice" }));
    const row = await prisma().visitStep.findFirst({ where: { visitId: arranged.visitId, step: "photos_before" } });
    expect(row).toMatchObject({ data: { views: [], none }, note: "Asked twice" });
    const zone = await arrangeVisit();
    await walkTo(zone, "consent_reaffirmed");
    expectOk(await zone.call(recordPhotos, { when: "before", views: ["left_oblique", "cheeks_chin"] }));
  });
});
