import type { Contraindication } from "@/lib/rules/screening/screening.schema";

/** Medicines and what is put on the skin. Nothing here advises anybody to change a medicine. */
export const defaultMedicines: readonly Contraindication[] = [
  {
    // The founding data gives 184 days beside "6 calendar months": the calendar months govern, and 184 is the most they come to.
    id: "isotretinoin",
    label: "Oral isotretinoin",
    severity: "block",
    overridableBy: ["prescriber"],
    lookBack: { kind: "months", months: 6 },
    scope: "patient",
    question: "Do you take isotretinoin capsules, or will you have taken any in the {span} before the session?",
    lastDay: "last dose",
    prompt: "A prescriber who lets it pass weighs the 2017 consensus papers, which do not name microneedling.",
    source:
      "6 calendar months from the last dose: package insert as quoted (projectlead.health/clinical-corner/what-do-you-tell-your-patients-about-microneedling-while-on-isotretinoin); read across from lasers and peels: JAMA Dermatol 2017 consensus (pure.psu.edu/en/publications/isotretinoin-and-timing-of-procedural-interventions-a-systematic-), ASDS task force 2017 (scholars.mssm.edu/en/publications/asds-guidelines-task-force-consensus-recommendations-regarding-th-2)",
  },
  {
    id: "anticoagulant",
    label: "Anticoagulant or antiplatelet medicine",
    severity: "warn",
    overridableBy: ["prescriber"],
    lookBack: { kind: "current" },
    scope: "patient",
    question: "Do you take a medicine that thins the blood or keeps it from clotting?",
    lastDay: "last dose",
    prompt: "It goes on as prescribed; any change is for its prescriber alone.",
    source:
      "clinic pages, low certainty: balancedayspa.com/pages/microneedling-contraindications; corespa.net/microneedlingfaq",
  },
  {
    id: "nsaid",
    label: "Anti-inflammatory painkiller or aspirin nobody prescribed",
    severity: "info",
    overridableBy: ["clinician", "prescriber"],
    lookBack: { kind: "days", days: 3 },
    scope: "patient",
    question:
      "Will you have taken an anti-inflammatory painkiller such as ibuprofen, or aspirin that nobody prescribed, in the {span} before the session?",
    lastDay: "last dose",
    source: "clinic page: filtered-skin.com/pages/pre-care-advice-micro-needling-treatment (3 days)",
  },
  {
    id: "topical_retinoid",
    label: "Retinoid, fruit acid or exfoliant on the skin",
    severity: "warn",
    overridableBy: ["clinician", "prescriber"],
    lookBack: { kind: "days", days: 5 },
    scope: "zone",
    question:
      "Will a retinoid, a fruit acid (AHA) or an exfoliant have been on the skin to be treated in the {span} before the session?",
    lastDay: "last use",
    source:
      "24 h: elleskinandbeautyco.com (SkinPen); 5 days: kichi.studio/pages/microneedling-suitability; 5-7 days: filtered-skin.com",
  },
];
