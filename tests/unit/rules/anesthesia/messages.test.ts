import { describe, expect, it } from "vitest";
import { defaultProtocol, type Finding } from "@/lib/rules";
import { cream, judge, minutesIn, onFor, only, patient } from "./facts";

const EMLA = "lidocaine_prilocaine_emla";
const PLIAGLIS = "lidocaine_tetracaine_pliaglis";
const unlisted = { product: "unlisted", percent: { lidocaine: 4 } };
const { anesthesia } = defaultProtocol;

/** What the desk reads: the words and where they come from, for one finding of each rule. */
const cases: readonly (readonly [string, () => Finding[], string, string])[] = [
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
  ["LOT_MISSING", () => judge(cream({ lot: "" })), "The cream's lot is not written down.", ": anesthesia.supply"],
  [
    "EXPIRED",
    () => judge(cream({ expires: "2026-03-01" })),
    "The cream was good until Sun 1 Mar 2026; today is Mon 2 Mar 2026.",
    ": anesthesia.supply",
  ],
  [
    "TIMES_ORDER",
    () => judge(cream({ removedAt: minutesIn(-5) })),
    "The cream is recorded as removed 5 min before it was applied.",
    ": anesthesia.removal",
  ],
  [
    "TIMES_ORDER",
    () => judge(cream({ wipedAt: minutesIn(40) })),
    "The skin is recorded as wiped 5 min before the cream was removed.",
    ": anesthesia.removal",
  ],
  [
    "NEEDLING_TOO_EARLY",
    () => judge(cream({ needlingAt: minutesIn(45) })),
    "Needling starts 1 min before the skin was wiped.",
    ": anesthesia.removal",
  ],
  [
    "NEEDLING_LATE",
    () => judge(cream({ needlingAt: minutesIn(106) })),
    "Needling starts 61 min after the cream was removed; numbness fades after about 60 min.",
    ": anesthesia.needling",
  ],
  [
    "ON_NEEDLED_SKIN",
    () => judge(cream({ needledToday: true })),
    "Numbing cream never goes on skin already needled in this session, not even for a second pass.",
    ": anesthesia.intactSkin",
  ],
  [
    "SKIN_NOT_INTACT",
    () => judge(cream({ skinIntact: false })),
    "Numbing cream goes on intact skin only.",
    ": anesthesia.intactSkin",
  ],
  [
    "ZONE_AVOIDED",
    () => judge(cream({ zones: ["mucosa_lips_genital", "face", "inside_orbital_rim", "mucosa_lips_genital"] })),
    "Lidocaine 4% cream (LMX4 class) is not used on the skin inside the orbital rim and the mucosa, lips and genital skin.",
    ": anesthesia.products.lidocaine4_lmx4.avoidZones",
  ],
  [
    "ZONE_AVOIDED",
    () => judge(cream({ ...unlisted, zones: ["mucosa_lips_genital"] })),
    "A cream without a label is not used on the mucosa, lips and genital skin.",
    ": anesthesia.compounded.avoidZones",
  ],
  [
    "FILM_ON_FACE",
    () => judge(cream({ zones: ["nose"], occlusion: "film" })),
    "Film over Lidocaine 4% cream (LMX4 class) on the face: covering drives more of it into the blood.",
    ": anesthesia.products.lidocaine4_lmx4.face.film",
  ],
  [
    "FILM_NOT_LABELLED",
    () => judge(cream({ product: PLIAGLIS, occlusion: "film" })),
    "Lidocaine 7% + tetracaine 7% (Pliaglis) is not to be covered.",
    ": anesthesia.film",
  ],
  [
    "FILM_NOT_LABELLED",
    () => judge(cream({ ...unlisted, occlusion: "film" })),
    "A cream without a label is not to be covered.",
    ": anesthesia.film",
  ],
  [
    "CONTRAINDICATED",
    () => judge(cream(), { patient: patient({ flags: ["amide_allergy"] }) }),
    "Contraindicated: Lidocaine 4% cream (LMX4 class) with allergy to amide local anesthetics (lidocaine, prilocaine).",
    ": anesthesia.products.lidocaine4_lmx4.flags",
  ],
  [
    "CONTRAINDICATED",
    () => judge(cream(unlisted), { patient: patient({ flags: ["paba_allergy"] }) }),
    "Contraindicated: a cream without a label with allergy to para-aminobenzoic acid (PABA).",
    ": anesthesia.compounded.flags",
  ],
  [
    "CAUTION",
    () => judge(cream(), { patient: patient({ flags: ["seizures"] }) }),
    "Caution: Lidocaine 4% cream (LMX4 class) with seizures. A clinician weighs it before the cream goes on.",
    ": anesthesia.flags.seizures",
  ],
  [
    "FLAG_UNKNOWN",
    () => judge(cream(), { patient: patient({ flags: ["slip"] }) }),
    "The history says “slip”, which this protocol does not know. A clinician reads it before the cream goes on.",
    ": anesthesia.flags",
  ],
  [
    "WEIGHT_MISSING",
    () => judge(cream(), { patient: { birthDate: "2010-01-01", flags: [] } }),
    "A patient under 18 years is weighed before numbing cream is used.",
    ": anesthesia.weight",
  ],
  [
    "WEIGHT_MISSING",
    () => judge(cream(), { patient: { flags: ["low_weight"] } }),
    "A patient who may be under 50 kg is weighed before numbing cream is used.",
    ": anesthesia.weight",
  ],
  [
    "WEIGHT_UNKNOWN",
    () => judge(cream(), { patient: { flags: [] } }),
    "No weight is recorded, so the dose per kilogram was not checked.",
    ": anesthesia.weight",
  ],
  [
    "REPEATED",
    () =>
      judge(cream({ product: EMLA, grams: 1 }), {
        priorApplications24h: [cream({ product: EMLA, grams: 1, appliedAt: minutesIn(-719) })],
        patient: patient({ birthDate: "2019-03-02", weightKg: 25 }),
      }),
    "11.9 hours after the last dose of Lidocaine 2.5% + prilocaine 2.5% (EMLA class); at this age doses are 12 hours apart.",
    `: anesthesia.products.${EMLA}.children.repeats`,
  ],
  [
    "REPEATED",
    () =>
      judge(cream({ product: EMLA, grams: 0.4 }), {
        priorApplications24h: [cream({ product: EMLA, grams: 0.4, appliedAt: minutesIn(-719) })],
        patient: patient({ birthDate: "2026-01-01", weightKg: 5 }),
      }),
    "This is dose 2 of Lidocaine 2.5% + prilocaine 2.5% (EMLA class) in 24 hours; at this age 1 is the most.",
    `: anesthesia.products.${EMLA}.children.repeats`,
  ],
];

describe("what people read", () => {
  it.each(cases)("%s", (rule, act, message, path) => {
    const [finding, ...rest] = only(act(), rule);
    expect(rest).toEqual([]);
    expect(finding?.message).toBe(message);
    expect(finding?.source.endsWith(path)).toBe(true);
    expect(finding?.source.length).toBeGreaterThan(path.length);
  });

  it("needling while the cream is on names both steps that are missing", () => {
    const { removedAt: _removed, wipedAt: _wiped, ...on } = cream();
    expect(judge(on).map(({ message, source }) => [message, source])).toEqual([
      [
        "Needling starts although the cream is not recorded as removed.",
        `${anesthesia.removal.source}: anesthesia.removal`,
      ],
      [
        "Needling starts although the cream is not recorded as wiped off.",
        `${anesthesia.removal.source}: anesthesia.removal`,
      ],
    ]);
  });

  it("needling before removal names both steps it is too early for", () => {
    expect(judge(cream({ needlingAt: minutesIn(40) })).map(({ message }) => message)).toEqual([
      "Needling starts 5 min before the cream was removed.",
      "Needling starts 6 min before the skin was wiped.",
    ]);
  });

  it("wiping before a cream that is still on went on is the wrong order", () => {
    const { removedAt: _removed, needlingAt: _needling, ...on } = cream({ wipedAt: minutesIn(-2) });
    expect(judge(on)).toMatchObject([
      { rule: "ANESTHESIA_TIMES_ORDER", message: "The skin is recorded as wiped 2 min before the cream was applied." },
    ]);
  });

  it("a missing expiry is said at its field", () => {
    const { expires: _expires, ...undated } = cream();
    expect(judge(undated)).toMatchObject([
      {
        rule: "ANESTHESIA_EXPIRY_MISSING",
        message: "The cream's expiry date is not written down.",
        field: "application.expires",
      },
    ]);
  });
});
