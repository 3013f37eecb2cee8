import { describe, expect, test } from "vitest";
import { applyAnesthetic } from "@/lib/anesthesia/apply-anesthetic";
import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { answerScreening } from "@/lib/screening/answer-screening";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { allAnswers } from "../screening/arrange";
import { arrangeNumbing, arrangeVisit, clockAt, cream, isoAt, makeVisit, rowsOf, stepsBefore } from "./arrange";

type Arranged = Awaited<ReturnType<typeof arrangeVisit>>;

const apply = ({ visitId, by }: Arranged, given: Readonly<Record<string, unknown>> = {}, minutes = 10, version = 1) =>
  applyAnesthetic.execute(by(minutes), { visitId, version, ...cream(given) });

test("cream is recorded with everything that was said, the step done, and the visit's version raised", async () => {
  const arranged = await arrangeVisit();
  const { clinic, clinicId, patient, visitId } = arranged;
  const answer = expectOk(await apply(arranged, { time: "10:05" }));
  expect(answer).toMatchObject({ visitId, version: 2, findings: [] });
  const [row] = await rowsOf(clinicId, visitId);
  expect(row).toMatchObject({
    ...{
      id: answer.applicationId,
      productId: "lidocaine4_lmx4",
      percent: { lidocaine: 4 },
      lot: "L-204",
      areaCm2: 100,
    },
    ...{ zones: ["cheeks_chin"], flags: [], skinIntact: true, occlusion: "none", readBack: true, findings: [] },
    ...{ appliedById: clinic.clinician.id, signedById: clinic.clinician.id, removedAt: null, voidedAt: null },
  });
  expect([Number(row?.grams), Number(row?.weightKg)]).toEqual([7, 70]);
  expect(row?.appliedAt?.toISOString()).toBe("2027-01-11T09:05:00.000Z");
  const steps = await prisma().visitStep.findMany({ where: { clinicId, visitId, step: "anesthesia_recorded" } });
  expect(steps).toMatchObject([{ memberId: clinic.clinician.id, data: { applicationId: answer.applicationId } }]);
  const [event] = await auditOf(clinicId, "anesthesia.apply-anesthetic");
  expect(event).toMatchObject({ subjectId: visitId, patientId: patient.id });
  expect(JSON.stringify(event?.after)).toContain("L-204");
});

describe("a warning", () => {
  test("is acknowledged by a clinician, and stays with the record", async () => {
    const arranged = await arrangeVisit();
    const before = await countRows(arranged.clinicId);
    const refusal = expectRefusal(await apply(arranged, { grams: 8 }));
    expect(refusal).toMatchObject({
      kind: "findings",
      findings: [{ rule: "ANESTHESIA_DOSE_SCREEN", severity: "warn", field: "grams" }],
    });
    expect(await countRows(arranged.clinicId)).toEqual(before);
    expectOk(await apply(arranged, { grams: 8, acknowledged: ["ANESTHESIA_DOSE_SCREEN"] }));
    const [row] = await rowsOf(arranged.clinicId, arranged.visitId);
    expect(row?.findings).toMatchObject([
      { step: "applied", rule: "ANESTHESIA_DOSE_SCREEN", severity: "warn", acknowledgedBy: "Carl Clinician" },
    ]);
  });

  test("one acknowledged does not let another pass, and none lets a block pass", async () => {
    const arranged = await arrangeVisit();
    const film = { grams: 8, zones: ["forehead"], occlusion: "film", acknowledged: ["ANESTHESIA_DOSE_SCREEN"] };
    expect(expectRefusal(await apply(arranged, film))).toMatchObject({ kind: "findings" });
    const block = { grams: 61, areaCm2: 900, acknowledged: ["ANESTHESIA_DOSE_SCREEN", "ANESTHESIA_GRAMS_OVER_CAP"] };
    expect(expectRefusal(await apply(arranged, block))).toMatchObject({ kind: "findings" });
  });

  test("a remark needs nobody: without a weight an adult's cream goes on, and the record says so", async () => {
    const arranged = await arrangeVisit();
    const { findings } = expectOk(await apply(arranged, { weightKg: undefined }));
    expect(findings).toMatchObject([{ rule: "ANESTHESIA_WEIGHT_UNKNOWN", severity: "info" }]);
    expect((await rowsOf(arranged.clinicId, arranged.visitId))[0]?.findings).toMatchObject([{ acknowledgedBy: null }]);
  });
});

describe("refused by the rules, and nothing written", () => {
  const bad: readonly [string, Readonly<Record<string, unknown>>, string, string][] = [
    ["a lot past its day", { expires: "2027-01-10" }, "ANESTHESIA_EXPIRED", "expires"],
    ["no lot", { lot: " " }, "ANESTHESIA_LOT_MISSING", "lot"],
    ["no expiry", { expires: undefined }, "ANESTHESIA_EXPIRY_MISSING", "expires"],
    [
      "61 g of EMLA class",
      { product: "lidocaine_prilocaine_emla", grams: 61, areaCm2: 600 },
      "ANESTHESIA_GRAMS_OVER_CAP",
      "grams",
    ],
    [
      "601 cm² of EMLA class",
      { product: "lidocaine_prilocaine_emla", grams: 5, areaCm2: 601 },
      "ANESTHESIA_AREA_OVER_CAP",
      "areaCm2",
    ],
    [
      "a 23/7 compounded cream",
      { product: "unlisted", percent: { lidocaine: 23, tetracaine: 7 } },
      "ANESTHESIA_PRODUCT_BLOCKED",
      "product",
    ],
    ["the compounded choice", { product: "compounded_high_strength" }, "ANESTHESIA_PRODUCT_BLOCKED", "product"],
    ["a cream of unknown strength", { product: "unlisted" }, "ANESTHESIA_STRENGTH_UNKNOWN", "percent"],
    [
      "the trap of the injection limit: over it a cream without a label stops",
      { product: "unlisted", percent: { lidocaine: 4 }, grams: 7.53 },
      "ANESTHESIA_DOSE_SCREEN",
      "grams",
    ],
    ["the trap of the area cap: 180 g on 900 cm²", { grams: 180, areaCm2: 900 }, "ANESTHESIA_GRAMS_OVER_CAP", "grams"],
    ["0 g", { grams: 0 }, "ANESTHESIA_INVALID_AMOUNT", "grams"],
    ["broken skin", { skinIntact: false }, "ANESTHESIA_SKIN_NOT_INTACT", "skinIntact"],
    ["an allergy that was asked", { flags: ["amide_allergy"] }, "ANESTHESIA_CONTRAINDICATED", "flags"],
  ];
  test.each(bad)("%s", async (_what, given, rule, field) => {
    const arranged = await arrangeVisit();
    const before = await countRows(arranged.clinicId);
    const refusal = expectRefusal(await apply(arranged, { ...given, acknowledged: [rule] }));
    expect(refusal).toMatchObject({
      kind: "findings",
      findings: expect.arrayContaining([expect.objectContaining({ rule, severity: "block", field })]),
    });
    expect(await countRows(arranged.clinicId)).toEqual(before);
  });

  test("a minor who was not weighed", async () => {
    const arranged = await arrangeVisit({ birthDate: "2012-05-17" });
    expect(expectRefusal(await apply(arranged, { grams: 1, areaCm2: 6, weightKg: undefined }))).toMatchObject({
      findings: [{ rule: "ANESTHESIA_WEIGHT_MISSING", severity: "block", field: "weightKg" }],
    });
  });

  test("an allergy of the record, which nobody has to think of", async () => {
    const arranged = await arrangeVisit();
    const { clinic, patient } = arranged;
    const input = {
      patientId: patient.id,
      kind: "full" as const,
      answers: allAnswers(),
      allergies: ["Lidocaine (hives)"],
    };
    expectOk(await answerScreening.execute({ actor: clinic.actors.clinician, clock: clockAt(0) }, input));
    expect(expectRefusal(await apply(arranged))).toMatchObject({
      findings: [{ rule: "ANESTHESIA_CONTRAINDICATED", severity: "block", data: { flag: "amide_allergy" } }],
    });
  });

  test.each(stepsBefore)("without %s: the steps before the numbing come first", async (missing) => {
    const arranged = await arrangeVisit({ steps: stepsBefore.filter((step) => step !== missing) });
    const before = await countRows(arranged.clinicId);
    expect(expectRefusal(await apply(arranged))).toMatchObject({
      kind: "findings",
      findings: [{ rule: "STEP_OUT_OF_ORDER", data: { first: missing } }],
    });
    expect(await countRows(arranged.clinicId)).toEqual(before);
  });

  test("on skin needled at this visit", async () => {
    const arranged = await arrangeVisit({ steps: [...stepsBefore, "anesthesia_recorded", "antisepsis", "rolling"] });
    const acknowledged = ["STEP_TOO_LATE"];
    expect(expectRefusal(await apply(arranged, { acknowledged }))).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: "ANESTHESIA_ON_NEEDLED_SKIN", field: "zones" }),
      ]),
    });
  });
});

describe("other cream of the last 24 hours counts", () => {
  test("of another course too, and cream a day old does not", async () => {
    const arranged = await arrangeNumbing(
      {},
      { grams: 31, acknowledged: ["ANESTHESIA_DOSE_SCREEN", "ANESTHESIA_LAYER_THICK", "ANESTHESIA_MUCH_ON_FACE"] },
    );
    const { clinic, patient, by } = arranged;
    const plan = await makePlan(clinic, { patient, zones: ["neck"], lengths: [50, 50] });
    const visitId = await makeVisit(clinic, { patient, plan });
    const given = {
      grams: 30,
      areaCm2: 300,
      zones: ["neck"],
      acknowledged: ["ANESTHESIA_DOSE_SCREEN", "HEALING_WINDOW_OPEN"],
    };
    const input = { visitId, version: 1, ...cream(given) };
    expect(expectRefusal(await applyAnesthetic.execute(by(30), input))).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({
          rule: "ANESTHESIA_TOTAL_OVER_CAP",
          severity: "block",
          data: expect.objectContaining({ totalMg: 2440 }),
        }),
      ]),
    });
    const next = await makeVisit(clinic, { patient, plan, session: 2, arrivedMinute: 24 * 60 });
    expectOk(await applyAnesthetic.execute(by(24 * 60 + 1), { ...input, visitId: next }));
  });

  test("cream is recorded in the order it went on, so that no total misses one", async () => {
    const arranged = await arrangeNumbing();
    const again = await applyAnesthetic.execute(arranged.by(20), {
      ...cream({ time: "10:00" }),
      visitId: arranged.visitId,
      version: 2,
    });
    expect(expectRefusal(again)).toMatchObject({ kind: "invalid", fields: [{ path: "time", rule: "before_last" }] });
  });
});

describe("a time", () => {
  test("before the arrival, to come, or skipped is refused; none means now", async () => {
    const arranged = await arrangeVisit();
    for (const [given, rule] of [
      [{ time: "09:59" }, "before_arrival"],
      [{ at: isoAt(-1) }, "before_arrival"],
      [{ time: "10:11" }, "future"],
      [{ at: isoAt(12) }, "future"],
    ] as const) {
      expect(expectRefusal(await apply(arranged, given))).toMatchObject({
        kind: "invalid",
        fields: [{ path: "time", rule }],
      });
    }
    expect(expectRefusal(await apply(arranged, { time: "10:05", at: isoAt(5) }))).toMatchObject({ kind: "invalid" });
    expectOk(await apply(arranged));
    const [row] = await rowsOf(arranged.clinicId, arranged.visitId);
    expect(row?.appliedAt?.toISOString()).toBe("2027-01-11T09:10:00.000Z");
  });

  test("a tablet's clock that runs ahead by seconds means now", async () => {
    const arranged = await arrangeVisit();
    expectOk(await apply(arranged, { at: "2027-01-11T09:10:30Z" }));
    const [row] = await rowsOf(arranged.clinicId, arranged.visitId);
    expect(row?.appliedAt?.toISOString()).toBe("2027-01-11T09:10:00.000Z");
  });
});

describe("refused, and nothing written", () => {
  test("without reading name and allergies back, with a strength beside a label, or an anesthetic nobody knows", async () => {
    const arranged = await arrangeVisit();
    const before = await countRows(arranged.clinicId);
    for (const [given, path] of [
      [{ readBack: false }, "readBack"],
      [{ percent: { lidocaine: 2 } }, "percent"],
      [{ product: "unlisted", percent: { articaine: 2 } }, "percent"],
      [{ zones: [] }, "zones"],
      [{ grams: -1 }, "grams"],
    ] as const) {
      expect(expectRefusal(await apply(arranged, given))).toMatchObject({ kind: "invalid", fields: [{ path }] });
    }
    expect(await countRows(arranged.clinicId)).toEqual(before);
  });

  test("beside “not used”", async () => {
    const arranged = await arrangeVisit();
    const { visitId, by } = arranged;
    expectOk(await skipAnesthetic.execute(by(5), { visitId, version: 1, because: "The patient declined" }));
    expect(expectRefusal(await apply(arranged, {}, 10, 2))).toMatchObject({
      kind: "conflict",
      fields: [{ rule: "not_used" }],
    });
  });

  test("on a version somebody changed, another clinic's visit, one that does not exist, and by others", async () => {
    const arranged = await arrangeVisit();
    const { clinic, patient, visitId } = arranged;
    const before = await countRows(arranged.clinicId);
    expect(expectRefusal(await apply(arranged, {}, 10, 2))).toMatchObject({ kind: "stale", currentVersion: 1 });
    const elsewhere = await makeClinic();
    const input = { visitId, version: 1, ...cream() };
    for (const [actor, kind] of [
      [elsewhere.actors.clinician, "not_found"],
      [clinic.actors.desk, "forbidden"],
      [clinic.actors.owner, "forbidden"],
      [clinic.actors.patientOf(patient), "forbidden"],
    ] as const) {
      expect(expectRefusal(await applyAnesthetic.execute({ actor, clock: clockAt(10) }, input)).kind).toBe(kind);
    }
    const nowhere = await applyAnesthetic.execute(arranged.by(10), { ...input, visitId: newId() });
    expect(expectRefusal(nowhere).kind).toBe("not_found");
    expect(await countRows(arranged.clinicId)).toEqual(before);
  });
});
