import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { productOf } from "./facts";

const { anesthesia } = defaultProtocol;

describe("the labels' figures, word for word", () => {
  it.each([
    ["lidocaine4_lmx4", { lidocaine: 4 }, 60, 900, { min: 30, typicalMax: 60, max: 300 }],
    [
      "lidocaine_prilocaine_emla",
      { lidocaine: 2.5, prilocaine: 2.5 },
      60,
      600,
      { min: 60, typicalMax: null, max: 300 },
    ],
    ["lidocaine_tetracaine_pliaglis", { lidocaine: 7, tetracaine: 7 }, 53, 400, { min: 20, typicalMax: 30, max: 60 }],
  ])("%s for adults", (id, percent, grams, areaCm2, contact) => {
    const product = productOf(id);
    expect(product.percent).toEqual(percent);
    expect(product.adult.maxG.grams).toBe(grams);
    expect(product.adult.maxAreaCm2).toBe(areaCm2);
    expect(product.adult.contact).toEqual(contact);
  });

  it.each(["lidocaine4_lmx4", "lidocaine_prilocaine_emla"])("%s is 1.5 to 2 g per 10 cm²", (id) => {
    expect(productOf(id).adult.layer).toEqual({ kind: "density", gPer10cm2: [1.5, 2] });
  });

  it("Pliaglis has its table of areas", () => {
    const { layer } = productOf("lidocaine_tetracaine_pliaglis").adult;
    const rows = layer.kind === "table" ? layer.rows.map(({ squareInches, grams }) => [squareInches, grams]) : [];
    expect(rows.flat()).toEqual([2, 1, 3, 3, 6, 5, 12, 11, 16, 13, 23, 20, 31, 26, 39, 33, 47, 40, 54, 46, 62, 53]);
  });

  it("lidocaine 4% for children is for taking blood", () => {
    expect(productOf("lidocaine4_lmx4").children?.labels.map(({ rows }) => rows)).toEqual([
      [
        { fromMonths: 1, toMonths: 3, maxG: 1, maxAreaCm2: 6.25, contactMax: 60 },
        { fromMonths: 3, toMonths: 12, maxG: 1, maxAreaCm2: 6.25, contactMax: 240 },
        { fromMonths: 12, toMonths: null, maxG: 2.5, maxAreaCm2: 6.25, contactMax: 300 },
      ],
    ]);
  });

  it.each([
    ["UK label", [0, 3, 1, 10, 60], [3, 12, 2, 20, 60], [12, 72, 10, 100, 300], [72, 144, 20, 200, 300]],
    ["US label", [0, 3, 1, 10, 60], [3, 12, 2, 20, 240], [12, 84, 10, 100, 240], [84, 156, 20, 200, 240]],
  ])("EMLA for children by the %s", (label, ...rows) => {
    const table = productOf("lidocaine_prilocaine_emla").children?.labels.find((one) => one.label === label);
    expect(table?.rows.map((row) => [row.fromMonths, row.toMonths, row.maxG, row.maxAreaCm2, row.contactMax])).toEqual(
      rows,
    );
    const weights = label === "US label" ? [undefined, 5, 10, 20] : [undefined, undefined, undefined, undefined];
    expect(table?.rows.map(({ overKg }) => overKg)).toEqual(weights);
  });

  it("keeps the limits, spans and weights of the protocol", () => {
    expect(anesthesia.screen).toMatchObject({ mgPerKg: 4.5, absoluteMg: 300, labelled: "warn", unlabelled: "block" });
    expect(anesthesia.compounded.maxTotalPercent).toBe(4);
    expect(anesthesia.totals.hours).toBe(24);
    expect(anesthesia.needling.lateAfterMinutes).toBe(60);
    expect(anesthesia.weight).toMatchObject({ minorUnderMonths: 216, smallUnderKg: 50 });
    expect(productOf("lidocaine4_lmx4").face?.warnAboveG.grams).toBe(30);
    expect(productOf("lidocaine_prilocaine_emla").atopicContact).toMatchObject({ min: 15, max: 30 });
  });

  it("has the 21 items of the checklist once each, the reckoned ones marked", () => {
    const { checklist } = anesthesia;
    expect(new Set(checklist.map(({ id }) => id)).size).toBe(21);
    expect(checklist.filter(({ derived }) => derived).map(({ id }) => id)).toEqual([
      "contact_minutes",
      "dose",
      "total_24h",
    ]);
  });

  it("has a toxicity card without any dose on it", () => {
    const { early, severe, methemoglobinemia, action } = anesthesia.toxicity;
    expect(action[0]).toBe("Wipe the cream off");
    expect([early.length, severe.length, methemoglobinemia.length, action.length]).toEqual([6, 5, 4, 4]);
    expect([...early, ...severe, ...action].join(" ")).not.toMatch(/\d|lipid/i);
  });

  it("never speaks of stopping a medicine", () => {
    const words = anesthesia.flags.map(({ label }) => label).join(" ");
    expect(words).not.toMatch(/stop|pause|discontinue/i);
  });
});
