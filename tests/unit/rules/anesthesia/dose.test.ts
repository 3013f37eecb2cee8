import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { doseOf } from "@/lib/rules/anesthesia/dose";
import { cream, minutesIn } from "./facts";

const dose = (given: Parameters<typeof cream>[0], weightKg?: number) => doseOf(defaultProtocol, cream(given), weightKg);

describe("the dose of one application", () => {
  it("5 g of 4% is 200 mg, 2.86 mg/kg at 70 kg", () => {
    expect(dose({ grams: 5, areaCm2: 40 }, 70)).toEqual({
      contactMinutes: 45,
      activeMg: { lidocaine: 200 },
      totalMg: 200,
      mgPerKg: 2.86,
      gPer10cm2: 1.25,
    });
  });

  it.each([
    ["lidocaine4_lmx4", 60, { lidocaine: 2400 }],
    ["lidocaine_prilocaine_emla", 60, { lidocaine: 1500, prilocaine: 1500 }],
    ["lidocaine_tetracaine_pliaglis", 53, { lidocaine: 3710, tetracaine: 3710 }],
  ])("the cap of %s, %d g, in milligrams", (product, grams, activeMg) => {
    expect(dose({ product, grams })).toMatchObject({
      activeMg,
      totalMg: Object.values(activeMg).reduce((sum, mg) => sum + mg),
    });
  });

  it("reads an unlisted cream's own strength, and never that of a listed one", () => {
    expect(dose({ product: "unlisted", percent: { lidocaine: 23, tetracaine: 7 }, grams: 2 }).activeMg).toEqual({
      lidocaine: 460,
      tetracaine: 140,
    });
    expect(dose({ percent: { lidocaine: 1 }, grams: 5 }).totalMg).toBe(200);
  });

  it("leaves no float residue", () => {
    expect(dose({ grams: 0.1 + 0.2 }).totalMg).toBe(12);
    expect(dose({ product: "unlisted", percent: { lidocaine: 1.1 }, grams: 1.1 }).totalMg).toBe(12.1);
    expect(dose({ grams: 0.07 }).totalMg).toBe(2.8);
  });

  it("counts a started microgram whole", () => {
    expect(dose({ product: "unlisted", percent: { lidocaine: 0.0001 }, grams: 0.5 }).totalMg).toBe(0.001);
  });

  it("100% is a strength, 100.1% is none", () => {
    expect(dose({ product: "unlisted", percent: { lidocaine: 60, prilocaine: 40 }, grams: 1 }).totalMg).toBe(1000);
    expect(dose({ product: "unlisted", percent: { lidocaine: 60, prilocaine: 40.1 }, grams: 1 }).totalMg).toBeNull();
  });

  it.each([
    ["grams of 0", { grams: 0 }],
    ["negative grams", { grams: -1 }],
    ["grams that are no number", { grams: Number.NaN }],
    ["endless grams", { grams: Number.POSITIVE_INFINITY }],
    ["no strength", { product: "unlisted" }],
    ["an empty strength", { product: "unlisted", percent: {} }],
    ["a negative strength beside a good one", { product: "unlisted", percent: { lidocaine: 2, prilocaine: -1 } }],
  ])("%s give no dose", (_title, given) => {
    expect(dose(given, 70)).toMatchObject({ activeMg: {}, totalMg: null, mgPerKg: null });
  });

  it("gives no mg/kg without a usable weight, and no thickness without a usable area", () => {
    expect(dose({}).mgPerKg).toBeNull();
    expect(dose({}, 0).mgPerKg).toBeNull();
    expect(dose({ areaCm2: 0 }).gPer10cm2).toBeNull();
    expect(dose({ grams: -5 }).gPer10cm2).toBeNull();
  });

  it("counts whole minutes, drops started ones, and knows none while the cream is on or for a removal before it", () => {
    expect(dose({ removedAt: "2026-03-02T10:30:59Z" }).contactMinutes).toBe(30);
    expect(dose({ removedAt: "2026-03-02T12:00:00+01:00" }).contactMinutes).toBe(60);
    expect(dose({ removedAt: minutesIn(0) }).contactMinutes).toBe(0);
    expect(dose({ removedAt: minutesIn(-1) }).contactMinutes).toBeNull();
    const { removedAt: _removed, ...stillOn } = cream();
    expect(doseOf(defaultProtocol, stillOn).contactMinutes).toBeNull();
  });

  it("refuses an instant without an offset", () => {
    expect(() => dose({ appliedAt: "2026-03-02T10:00:00" })).toThrow(RangeError);
  });

  it("is exactly proportional: hundredths of a gram of whole percents are whole milligram tenths", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 100 }), (hundredths, lidocaine) => {
        const { totalMg } = dose({ product: "unlisted", percent: { lidocaine }, grams: hundredths / 100 });
        expect(totalMg).toBe((hundredths * lidocaine) / 10);
      }),
    );
  });
});
