import { describe, expect, test } from "vitest";
import { applyAnesthetic } from "@/lib/anesthesia/apply-anesthetic";
import { checkApplication } from "@/lib/anesthesia/check-application";
import { getChecklist } from "@/lib/anesthesia/get-checklist";
import { listLots } from "@/lib/anesthesia/list-lots";
import { removeAnesthetic } from "@/lib/anesthesia/remove-anesthetic";
import { voidEntry } from "@/lib/anesthesia/void-entry";
import { wipeAnesthetic } from "@/lib/anesthesia/wipe-anesthetic";
import { answerScreening } from "@/lib/screening/answer-screening";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { auditOf, countRows } from "../../factories/rows";
import { allAnswers } from "../screening/arrange";
import { arrangeNumbing, arrangeVisit, clockAt, cream as given, makeVisit, stepsBefore } from "./arrange";

describe("the checklist of a visit", () => {
  test("before cream: what may be chosen, the history of the record, and the card", async () => {
    const { clinic, clinicId, patient, visitId, by } = await arrangeVisit();
    const answers = { patientId: patient.id, kind: "full" as const, answers: allAnswers() };
    const health = { weightKg: 61.5, medicines: ["amiodarone 200 mg"], allergies: ["pollen"] };
    expectOk(
      await answerScreening.execute({ actor: clinic.actors.clinician, clock: clockAt(0) }, { ...answers, ...health }),
    );
    const shown = expectOk(await getChecklist.execute(by(2), { visitId }));
    expect(shown).toMatchObject({
      ...{ patientId: patient.id, required: true, isOpen: true, isNeedled: false, isComplete: false, weightKg: 61.5 },
      ...{ now: "2027-01-11T09:02:00Z", arrivedAt: "2027-01-11T09:00:00.000Z", zone: "Europe/Madrid", entries: [] },
      ...{ stands: [], planZones: ["cheeks_chin"], medicines: ["amiodarone 200 mg"], open: [] },
    });
    expect(shown.products.map(({ id }) => id)).toContain("compounded_high_strength");
    const raised = shown.flags.filter(({ because }) => because !== null);
    expect(raised).toMatchObject([{ id: "class_3_antiarrhythmic", because: "amiodarone 200 mg" }]);
    expect(shown.card.action[0]).toBe("Wipe the cream off");
    expect(await auditOf(clinicId, "anesthesia.get-checklist")).toMatchObject([
      { patientId: patient.id, subjectId: visitId },
    ]);
  });

  test("says what comes first", async () => {
    const { visitId, by } = await arrangeVisit({ steps: stepsBefore.slice(0, 2) });
    const { stands } = expectOk(await getChecklist.execute(by(2), { visitId }));
    expect(stands).toMatchObject([{ rule: "STEP_OUT_OF_ORDER", data: { first: "consent_reaffirmed" } }]);
  });

  test("with cream: what it comes to, the limits with what is used of each, and the times", async () => {
    const { visitId, cream, by } = await arrangeNumbing();
    const off = expectOk(await removeAnesthetic.execute(by(46), cream));
    const shown = expectOk(await getChecklist.execute(by(47), { visitId }));
    expect(shown.isComplete).toBe(false);
    expect(shown.entries).toMatchObject([
      {
        ...{ kind: "cream", productId: "lidocaine4_lmx4", lot: "L-204", grams: 7, voided: null, wiped: null },
        applied: { at: "2027-01-11T09:01:00.000Z", by: "Carl Clinician" },
        removed: { at: "2027-01-11T09:46:00.000Z", by: "Carl Clinician" },
        dose: { totalMg: 280, mgPerKg: 4, gPer10cm2: 0.7, contactMinutes: 45, activeMg: { lidocaine: 280 } },
        contact: { leastMinutes: 30, usualMinutes: 60, mostMinutes: 300 },
        limits: [
          { limit: "grams", value: 7, max: 60 },
          { limit: "area", value: 100, max: 900 },
          { limit: "face", value: 7, max: 30, stops: false },
          { limit: "screen", value: 280, max: 300 },
        ],
      },
    ]);
    expectOk(await wipeAnesthetic.execute(by(48), { ...cream, version: off.version }));
    expect(expectOk(await getChecklist.execute(by(49), { visitId })).isComplete).toBe(true);
  });

  test("counts all cream of 24 hours, of other courses too", async () => {
    const { clinic, patient, visitId, by } = await arrangeNumbing();
    const plan = await makePlan(clinic, { patient, zones: ["neck"], lengths: [50, 50] });
    const other = await makeVisit(clinic, { patient, plan });
    const { recent } = expectOk(await getChecklist.execute(by(30), { visitId: other }));
    expect(recent).toMatchObject({ hours: 24, creams: [{ totalMg: 280, areaCm2: 100, isHere: false }] });
    expect(expectOk(await getChecklist.execute(by(30), { visitId })).recent.creams).toMatchObject([{ isHere: true }]);
    const nextDay = expectOk(await getChecklist.execute(by(24 * 60 + 1), { visitId: other }));
    expect(nextDay.recent.creams).toEqual([]);
  });

  test("is not for the desk, a patient or another clinic", async () => {
    const { clinic, patient, visitId } = await arrangeVisit();
    const elsewhere = await makeClinic();
    for (const [actor, kind] of [
      [clinic.actors.desk, "forbidden"],
      [clinic.actors.patientOf(patient), "forbidden"],
      [elsewhere.actors.clinician, "not_found"],
    ] as const) {
      expect(expectRefusal(await getChecklist.execute({ actor, clock: clockAt(2) }, { visitId })).kind).toBe(kind);
    }
    expectOk(await getChecklist.execute({ actor: clinic.actors.owner, clock: clockAt(2) }, { visitId }));
  });
});

describe("a cream while it is typed", () => {
  test("is reckoned, and nothing is said of what is not typed yet", async () => {
    const { clinicId, visitId, by } = await arrangeVisit();
    const before = await countRows(clinicId);
    const ask = async (typed: object) => expectOk(await checkApplication.execute(by(2), { visitId, ...typed }));
    const bare = await ask({ product: "lidocaine4_lmx4" });
    expect(bare.findings.map(({ rule }) => rule)).toEqual(["ANESTHESIA_WEIGHT_UNKNOWN"]);
    expect(bare.dose).toMatchObject({ totalMg: null, gPer10cm2: null });
    const amounts = await ask({ product: "lidocaine4_lmx4", grams: 61, areaCm2: 400, weightKg: 70, zones: ["neck"] });
    expect(amounts.dose).toMatchObject({ totalMg: 2440, mgPerKg: 34.86, gPer10cm2: 1.53 });
    expect(amounts.limits[0]).toEqual({ limit: "grams", of: null, value: 61, max: 60, unit: "g", stops: true });
    expect(amounts.findings.map(({ rule, field }) => [rule, field])).toEqual([
      ["ANESTHESIA_GRAMS_OVER_CAP", "grams"],
      ["ANESTHESIA_DOSE_SCREEN", "grams"],
    ]);
    const strong = await ask({ product: "unlisted", percent: { lidocaine: 23, tetracaine: 7 } });
    expect(strong.findings.map(({ rule }) => rule)).toContain("ANESTHESIA_PRODUCT_BLOCKED");
    const halfTyped = await ask({ product: "unlisted" });
    expect(halfTyped.findings.map(({ rule }) => rule)).not.toContain("ANESTHESIA_STRENGTH_UNKNOWN");
    expect(await countRows(clinicId)).toEqual(before);
  });

  test("is not for the desk or another clinic", async () => {
    const { clinic, visitId } = await arrangeVisit();
    const input = { visitId, product: "lidocaine4_lmx4" };
    const desk = { actor: clinic.actors.desk, clock: clockAt(2) };
    expect(expectRefusal(await checkApplication.execute(desk, input)).kind).toBe("forbidden");
    const elsewhere = { actor: (await makeClinic()).actors.clinician, clock: clockAt(2) };
    expect(expectRefusal(await checkApplication.execute(elsewhere, input)).kind).toBe("not_found");
  });
});

describe("remembered lots", () => {
  test("are this clinic's, the one used last first, in date, and of entries that count", async () => {
    const { clinic, visitId, cream, by } = await arrangeNumbing({}, { lot: "OLD", expires: "2027-01-11", grams: 1 });
    const lots = async (minutes: number) => expectOk(await listLots.execute(by(minutes), {})).lots;
    let { version } = cream;
    for (const [minute, lot] of [
      [5, "A-1"],
      [6, "B-2"],
      [7, "A-1"],
    ] as const) {
      const input = { visitId, version, ...given({ lot, grams: 1 }) };
      version = expectOk(await applyAnesthetic.execute(by(minute), input)).version;
    }
    expect(await lots(10)).toEqual([
      { productId: "lidocaine4_lmx4", lot: "A-1", expires: "2027-06-30" },
      { productId: "lidocaine4_lmx4", lot: "B-2", expires: "2027-06-30" },
      { productId: "lidocaine4_lmx4", lot: "OLD", expires: "2027-01-11" },
    ]);
    expect((await lots(24 * 60)).map(({ lot }) => lot)).toEqual(["A-1", "B-2"]);
    const because = "This tube was not used";
    const other = await makePatient(clinic);
    const plan = await makePlan(clinic, { patient: other });
    const visit = await makeVisit(clinic, { patient: other, plan });
    const wrong = expectOk(
      await applyAnesthetic.execute(by(11), { visitId: visit, version: 1, ...given({ lot: "C-3", grams: 1 }) }),
    );
    expectOk(
      await voidEntry.execute(by(12), {
        visitId: visit,
        version: wrong.version,
        applicationId: wrong.applicationId,
        because,
      }),
    );
    expect((await lots(13)).map(({ lot }) => lot)).not.toContain("C-3");
    const elsewhere = await makeClinic();
    expect(
      expectOk(await listLots.execute({ actor: elsewhere.actors.clinician, clock: clockAt(10) }, {})).lots,
    ).toEqual([]);
    expect(expectRefusal(await listLots.execute({ actor: clinic.actors.desk, clock: clockAt(10) }, {})).kind).toBe(
      "forbidden",
    );
  });
});
