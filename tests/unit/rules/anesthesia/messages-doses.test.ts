import { describe, it } from "vitest";
import { cream, judge, minutesIn, onFor, patient } from "./facts";
import { expectMessage, type MessageCase } from "./message-case";

const EMLA = "lidocaine_prilocaine_emla";
const PLIAGLIS = "lidocaine_tetracaine_pliaglis";
const unlisted = { product: "unlisted", percent: { lidocaine: 4 } };

const cases: readonly MessageCase[] = [
  [
    "PRODUCT_BLOCKED",
    () => judge(cream({ product: "unlisted", percent: { lidocaine: 5 }, grams: 1 })),
    "5% of local anesthetic is never used: without a label of its own nothing above 4%, and nothing compounded.",
    ": anesthesia.compounded",
  ],
  [
    "PRODUCT_BLOCKED",
    () => judge(cream({ product: "compounded_high_strength" })),
    "A compounded or high-strength cream is never used: without a label of its own nothing above 4%, and nothing compounded.",
    ": anesthesia.compounded",
  ],
  [
    "STRENGTH_UNKNOWN",
    () => judge(cream({ product: "market cream" })),
    "The protocol has no label for “market cream” and its actives are not stated in percent, so no dose can be computed.",
    ": anesthesia.compounded",
  ],
  [
    "NOT_FOR_AGE",
    () => judge(cream({ product: PLIAGLIS }), { patient: patient({ birthDate: "2010-01-31" }) }),
    "The label of Lidocaine 7% + tetracaine 7% (Pliaglis) has no dose for this patient: it is for adults, from 216 months of age.",
    `: anesthesia.products.${PLIAGLIS}.adult.from`,
  ],
  [
    "NOT_FOR_AGE",
    () => judge(cream(), { patient: patient({ birthDate: "2026-02-20" }) }),
    "The label of Lidocaine 4% cream (LMX4 class) has no dose for this patient: it begins at 1 month.",
    ": anesthesia.products.lidocaine4_lmx4.children",
  ],
  [
    "INVALID_AMOUNT",
    () => judge(cream({ grams: Number.NaN })),
    "Grams must be a number above 0, not NaN.",
    ": anesthesia",
  ],
  [
    "INVALID_AMOUNT",
    () => judge(cream({ areaCm2: 0 })),
    "The area in cm² must be a number above 0, not 0.",
    ": anesthesia",
  ],
  [
    "INVALID_AMOUNT",
    () => judge(cream(), { patient: patient({ weightKg: -3 }) }),
    "The weight in kg must be a number above 0, not -3.",
    ": anesthesia",
  ],
  [
    "GRAMS_OVER_CAP",
    () => judge(cream({ grams: 61, areaCm2: 900 })),
    "61 g of Lidocaine 4% cream (LMX4 class) is over the most allowed here, 60 g.",
    " (no published source found): anesthesia.products.lidocaine4_lmx4.adult.maxG",
  ],
  [
    "GRAMS_OVER_CAP",
    () => judge(cream({ product: EMLA, grams: 11 }), { patient: patient({ birthDate: "2020-03-02", weightKg: 25 }) }),
    "11 g of Lidocaine 2.5% + prilocaine 2.5% (EMLA class) is over the most allowed here, 10 g (US label, 12 to 84 months).",
    `: anesthesia.products.${EMLA}.children`,
  ],
  [
    "AREA_OVER_CAP",
    () => judge(cream({ areaCm2: 901 })),
    "901 cm² of Lidocaine 4% cream (LMX4 class) is over the most allowed here, 900 cm².",
    ": anesthesia.products.lidocaine4_lmx4.adult",
  ],
  [
    "LAYER_THICK",
    () => judge(cream({ grams: 21, areaCm2: 100 })),
    "21 g on 100 cm² is thicker than the label of Lidocaine 4% cream (LMX4 class) has it: 20 g for this area.",
    ": anesthesia.products.lidocaine4_lmx4.adult.layer",
  ],
  [
    "MUCH_ON_FACE",
    () => judge(cream({ grams: 31, areaCm2: 200, zones: ["face"] })),
    "31 g of Lidocaine 4% cream (LMX4 class) on the face: above 30 g is much for a face.",
    ": anesthesia.products.lidocaine4_lmx4.face.warnAboveG",
  ],
  [
    "CONTACT_OVER_CAP",
    () => judge(onFor(301)),
    "Lidocaine 4% cream (LMX4 class) was on for 301 min; 300 min is the most.",
    ": anesthesia.products.lidocaine4_lmx4.adult",
  ],
  [
    "CONTACT_OVER_CAP",
    () => judge(onFor(31, { product: EMLA }), { patient: patient({ flags: ["atopic_area"] }) }),
    "Lidocaine 2.5% + prilocaine 2.5% (EMLA class) was on for 31 min; 30 min is the most (atopic skin).",
    `: anesthesia.products.${EMLA}.atopicContact`,
  ],
  [
    "CONTACT_LONG",
    () => judge(onFor(61)),
    "Lidocaine 4% cream (LMX4 class) was on for 61 min; up to 60 min is usual here.",
    ": anesthesia.products.lidocaine4_lmx4.adult.contact",
  ],
  [
    "CONTACT_SHORT",
    () => judge(onFor(29)),
    "Lidocaine 4% cream (LMX4 class) was on for 29 min; it needs 30 min to work.",
    ": anesthesia.products.lidocaine4_lmx4.adult.contact",
  ],
  [
    "TOTAL_OVER_CAP",
    () => judge(cream({ grams: 30 }), { priorApplications24h: [cream({ grams: 31, appliedAt: minutesIn(-300) })] }),
    "With the creams of the last 24 hours this is 2440 mg of lidocaine; the lowest cap of the creams used is 2400 mg.",
    ": anesthesia.totals",
  ],
  [
    "TOTAL_OVER_CAP",
    () => judge(cream({ product: EMLA, grams: 48 }), { priorApplications24h: [cream({ grams: 0.625 })] }),
    "With the creams of the last 24 hours this is 2425 mg of all amide anesthetics; the lowest cap of the creams used is 2400 mg.",
    ": anesthesia.totals",
  ],
  [
    "TOTAL_OVER_CAP",
    () => judge(cream({ areaCm2: 500 }), { priorApplications24h: [cream({ areaCm2: 400.5 })] }),
    "With the last 24 hours this is 900.5 cm² under Lidocaine 4% cream (LMX4 class); 900 cm² is the most.",
    ": anesthesia.totals",
  ],
  [
    "PRIOR_UNKNOWN",
    () => judge(cream(), { priorApplications24h: [cream({ product: "unlisted" })] }),
    "1 of the creams of the last 24 hours has no usable strength or amount, so the total is unknown.",
    ": anesthesia.totals",
  ],
  [
    "PRIOR_UNKNOWN",
    () => judge(cream(), { priorApplications24h: [cream({ product: "unlisted" }), cream({ grams: 0 })] }),
    "2 of the creams of the last 24 hours have no usable strength or amount, so the total is unknown.",
    ": anesthesia.totals",
  ],
  [
    "DOSE_SCREEN",
    () => judge(cream({ grams: 7.53 })),
    "301.2 mg applied in 24 hours is over 300 mg, the limit for injected lidocaine (4.5 mg/kg, at most 300 mg). Labels of creams for intact skin allow more; make sure this much is needed.",
    ": anesthesia.screen",
  ],
  [
    "DOSE_SCREEN",
    () => judge(cream({ ...unlisted, grams: 7.53 }), { patient: patient({ weightKg: 63.3 }) }),
    "301.2 mg applied in 24 hours is over 284.85 mg, the limit for injected lidocaine (4.5 mg/kg, at most 300 mg). A cream without a label must stay within it.",
    ": anesthesia.screen",
  ],
];

describe("what people read about doses", () => {
  it.each(cases)("%s", (...given) => expectMessage(...given));
});
