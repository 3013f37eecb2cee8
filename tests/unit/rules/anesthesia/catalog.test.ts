import { describe, expect, it } from "vitest";
import { defaultProtocol, type Protocol } from "@/lib/rules";
import { anesthesiaCatalog } from "@/lib/rules/anesthesia/catalog";

function says(rule: string, protocol: Protocol = defaultProtocol): string {
  return anesthesiaCatalog.find((entry) => entry.rule === `ANESTHESIA_${rule}`)?.says(protocol) ?? "";
}

describe("the rules of numbing for people", () => {
  it.each(anesthesiaCatalog)("$rule has a title, whole sentences and a source", (entry) => {
    expect(entry.family).toBe("anesthesia");
    expect(entry.title).toMatch(/^[A-Z]/);
    expect(entry.says(defaultProtocol)).toMatch(/^[A-Z].+\.$/s);
    expect(entry.says(defaultProtocol)).not.toMatch(/undefined|null|NaN/);
    expect(entry.source(defaultProtocol)).not.toMatch(/^$|undefined|null/);
  });

  it("has no rule twice", () => {
    const rules = anesthesiaCatalog.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it.each([
    ["GRAMS_OVER_CAP", "Lidocaine 4% cream (LMX4 class): 60 g"],
    ["AREA_OVER_CAP", "Lidocaine 7% + tetracaine 7% (Pliaglis): 400 cm²"],
    ["CONTACT_OVER_CAP", "Lidocaine 2.5% + prilocaine 2.5% (EMLA class): 300 min (atopic skin 30 min)"],
    ["CONTACT_SHORT", "Lidocaine 2.5% + prilocaine 2.5% (EMLA class): 60 min (atopic skin 15 min)"],
    ["CONTACT_LONG", "Lidocaine 4% cream (LMX4 class): 60 min; Lidocaine 7% + tetracaine 7% (Pliaglis): 30 min."],
    ["LAYER_THICK", "1.5 to 2 g per 10 cm²"],
    ["LAYER_THICK", "54 in² 46 g, 62 in² 53 g."],
    ["MUCH_ON_FACE", "above: Lidocaine 4% cream (LMX4 class): 30 g."],
    ["DOSE_SCREEN", "More than 4.5 mg/kg or 300 mg"],
    ["DOSE_SCREEN", "a warning for labelled creams, blocked as soon as a cream without a label is used"],
    ["TOTAL_OVER_CAP", "24 hours"],
    ["PRIOR_UNKNOWN", "24 hours"],
    ["REPEATED", "0 to 3 months at most 1, 3 to 216 months at most 2, 12 hours apart."],
    ["PRODUCT_BLOCKED", "above 4%"],
    ["NOT_FOR_AGE", "(EMLA class): 156 months, younger by the label's rows for children"],
    ["NOT_FOR_AGE", "(Pliaglis): 216 months, nobody younger."],
    ["NEEDLING_LATE", "60 minutes"],
    ["WEIGHT_MISSING", "Nobody under 18 years, and nobody who may be under 50 kg"],
    ["NOT_RECORDED", "dermal"],
    ["REASON_MISSING", "dermal"],
    ["ZONE_AVOIDED", "(EMLA class): skin inside the orbital rim;"],
    ["FILM_ON_FACE", "with: Lidocaine 4% cream (LMX4 class)."],
    ["FILM_NOT_LABELLED", "covered: Lidocaine 7% + tetracaine 7% (Pliaglis); any cream without a label."],
    ["CONTRAINDICATED", "allergy to para-aminobenzoic acid (PABA)"],
    ["CAUTION", "seizures; pregnancy; old age or acute illness"],
  ])("%s says “%s”", (rule, words) => {
    expect(says(rule)).toContain(words);
  });

  it("keeps what only blocks out of the cautions, and what only warns out of the contraindications", () => {
    expect(says("CAUTION")).not.toContain("PABA");
    expect(says("CONTRAINDICATED")).not.toContain("seizures");
    expect(says("CONTRAINDICATED")).not.toContain("weight limit");
  });

  it("follows a protocol that decides otherwise", () => {
    const { anesthesia } = defaultProtocol;
    const screen = { ...anesthesia.screen, labelled: "block", unlabelled: "warn", absoluteMg: 250 } as const;
    const products = anesthesia.products.map((product) => ({ ...product, avoidZones: ["unknown_zone"] }));
    const protocol = { ...defaultProtocol, anesthesia: { ...anesthesia, screen, products } };
    expect(says("DOSE_SCREEN", protocol)).toContain("250 mg");
    expect(says("DOSE_SCREEN", protocol)).toContain("blocked for labelled creams, a warning as soon as");
    expect(says("ZONE_AVOIDED", protocol)).toContain("unknown_zone");
  });
});
