import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { cream, judge, minutesIn, patient } from "./facts";
import { expectMessage, type MessageCase } from "./message-case";

const EMLA = "lidocaine_prilocaine_emla";
const PLIAGLIS = "lidocaine_tetracaine_pliaglis";
const unlisted = { product: "unlisted", percent: { lidocaine: 4 } };
const { anesthesia } = defaultProtocol;

const cases: readonly MessageCase[] = [
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

describe("what people read about steps, skin and history", () => {
  it.each(cases)("%s", (...given) => expectMessage(...given));

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
