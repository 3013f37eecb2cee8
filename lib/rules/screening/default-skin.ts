import { BALANCED, CARE_SHEETS, DERMAPEN, JDD_2024, SKINPEN } from "@/lib/rules/screening/default-sources";
import type { Contraindication } from "@/lib/rules/screening/screening.schema";

const NOW_HERE = { lookBack: { kind: "current" }, scope: "zone" } as const;
const NEVER = { severity: "block", overridableBy: [] } as const;
const PRESCRIBER = { severity: "block", overridableBy: ["prescriber"] } as const;

/** What the skin itself shows. */
export const defaultSkin: readonly Contraindication[] = [
  {
    id: "active_infection",
    label: "Skin infection or warts",
    ...NEVER,
    ...NOW_HERE,
    question: "Is the skin to be treated infected (bacteria, fungus or virus), or are there warts on it?",
    lastDay: "healed",
    source: `${SKINPEN}; ${DERMAPEN}`,
  },
  {
    id: "active_hsv",
    label: "Active cold sore or other herpes",
    ...NEVER,
    lookBack: { kind: "current" },
    scope: "face",
    question: "Do you have a cold sore or other herpes blisters at the moment?",
    lastDay: "healed",
    endConfirmedBy: ["clinician", "prescriber"],
    source: `${SKINPEN}; ${DERMAPEN}`,
  },
  {
    id: "hsv_history",
    label: "Cold sores in the past",
    severity: "warn",
    overridableBy: ["clinician", "prescriber"],
    lookBack: { kind: "ever" },
    scope: "face",
    question: "Have you ever had cold sores?",
    prompt: "The prescriber decides whether prophylaxis is needed, and with what: has that been decided?",
    source: `${JDD_2024}; ${CARE_SHEETS}`,
  },
  {
    id: "active_acne",
    label: "Inflamed acne",
    ...PRESCRIBER,
    ...NOW_HERE,
    question: "Is there inflamed acne (red or pus-filled spots, or deep lumps) on the skin to be treated?",
    lastDay: "settled",
    source: `${DERMAPEN}; ${JDD_2024}`,
  },
  {
    id: "skin_cancer",
    label: "Skin cancer or solar keratosis",
    ...NEVER,
    ...NOW_HERE,
    question: "Is there a skin cancer, or a rough sun-damaged patch (solar keratosis), on the skin to be treated?",
    lastDay: "cleared",
    source: `${SKINPEN}; ${DERMAPEN}`,
  },
  {
    id: "inflammatory_dermatosis",
    label: "Eczema, psoriasis, rosacea with spots, or dermatitis",
    ...PRESCRIBER,
    ...NOW_HERE,
    question: "Is there eczema, psoriasis, rosacea with spots, or dermatitis on the skin to be treated?",
    lastDay: "settled",
    source: `${DERMAPEN}; ${BALANCED}`,
  },
  {
    id: "open_wound",
    label: "Open, sore or irritated skin",
    ...NEVER,
    ...NOW_HERE,
    question: "Is the skin to be treated broken, sore or irritated?",
    lastDay: "healed",
    source: `${SKINPEN}; ${DERMAPEN}`,
  },
  {
    id: "sunburn",
    label: "Sunburn",
    ...NEVER,
    ...NOW_HERE,
    question: "Is the skin to be treated sunburnt?",
    lastDay: "settled",
    source: CARE_SHEETS,
  },
  {
    // The founding data gives 184 days beside "6 calendar months": the calendar months govern, and 184 is the most they come to.
    id: "young_scar",
    label: "Young scar",
    ...PRESCRIBER,
    lookBack: { kind: "months", months: 6 },
    scope: "zone",
    question: "Will there be a scar less than {span} old on the skin to be treated?",
    lastDay: "wound closed",
    source:
      "6 calendar months: blessedhandsiv.com/microneedling-or-microneedling-with-prp-consent-form; 12 months: balancedayspa.com",
  },
];
