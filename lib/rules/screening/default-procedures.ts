import type { Contraindication } from "@/lib/rules/screening/screening.schema";

const WARN = { severity: "warn", overridableBy: ["clinician", "prescriber"], scope: "zone" } as const;
const CLINICIAN = { severity: "block", overridableBy: ["clinician", "prescriber"], scope: "zone" } as const;
const PRESCRIBER = { severity: "block", overridableBy: ["prescriber"], scope: "zone" } as const;

/** What else was done to the skin, and when. */
export const defaultProcedures: readonly Contraindication[] = [
  {
    id: "radiotherapy_area",
    label: "Radiotherapy",
    ...PRESCRIBER,
    lookBack: { kind: "days", days: 365 },
    question: "Will the skin to be treated have had radiotherapy in the {span} before the session?",
    lastDay: "last treatment",
    source:
      "12 months: drreshamblog.wordpress.com/2017/10/26/dermaroller-treatment-faqs; 3 months: beautyandthebroworlando.com",
  },
  {
    id: "tan_recent",
    label: "Strong sun, sunbed or tan",
    ...WARN,
    lookBack: { kind: "days", days: 14 },
    question: "Will the skin to be treated have had strong sun, a sunbed or a tan in the {span} before the session?",
    lastDay: "last exposure",
    source: "2 weeks: esthetikmtl.com/en/consultation-microneedling; filtered-skin.com",
  },
  {
    id: "botulinum",
    label: "Botulinum toxin",
    ...WARN,
    lookBack: { kind: "days", days: 14 },
    question: "Will the skin to be treated have had botulinum toxin in the {span} before the session?",
    lastDay: "injected",
    source: "14 days: corespa.net/microneedlingfaq; 3 months: balancedayspa.com; 6 months: esthetikmtl.com",
  },
  {
    id: "filler",
    label: "Dermal filler",
    ...WARN,
    lookBack: { kind: "days", days: 14 },
    question: "Will the skin to be treated have had dermal filler in the {span} before the session?",
    lastDay: "injected",
    source:
      "14 days: corespa.net/microneedlingfaq; 6 months: beautyandthebroworlando.com; 12 months: balancedayspa.com",
  },
  {
    id: "peel_superficial",
    label: "Chemical peel",
    ...CLINICIAN,
    lookBack: { kind: "days", days: 30 },
    question: "Will the skin to be treated have had a chemical peel in the {span} before the session?",
    lastDay: "peeled",
    source: "30 days: purelyboutique.com/microneedling-treatment-holliston; 21 days: primecareofmichigan.com",
  },
  {
    id: "laser_ipl",
    label: "Laser or IPL",
    ...CLINICIAN,
    lookBack: { kind: "days", days: 28 },
    question: "Will the skin to be treated have had laser or intense pulsed light in the {span} before the session?",
    lastDay: "treated",
    source: "14 days: corespa.net/microneedlingfaq, filtered-skin.com; 28 is CONVENTION (no published source found)",
  },
  {
    id: "deep_resurfacing_surgery",
    label: "Dermabrasion, deep peel or surgery",
    ...PRESCRIBER,
    lookBack: { kind: "days", days: 90 },
    question:
      "Will the skin to be treated have had dermabrasion, a deep peel or surgery in the {span} before the session?",
    lastDay: "treated",
    source: "3 months: esthetikmtl.com/en/consultation-microneedling",
  },
  {
    id: "facelift_eyelid",
    label: "Facelift or eyelid surgery",
    ...PRESCRIBER,
    lookBack: { kind: "days", days: 365 },
    question: "Will you have had a facelift or eyelid surgery in the {span} before the session?",
    lastDay: "operated",
    source: "past year: esthetikmtl.com/en/consultation-microneedling",
  },
  {
    id: "waxing",
    label: "Waxing or other hair removal",
    ...WARN,
    lookBack: { kind: "days", days: 5 },
    question:
      "Will hair have been removed from the skin to be treated, with wax or otherwise, in the {span} before the session?",
    lastDay: "removed",
    source: "72 h: primecareofmichigan.com/microneedling-consent; 5-7 days: filtered-skin.com",
  },
  {
    id: "tattoo_pmu",
    label: "Tattoo or permanent make-up",
    severity: "block",
    overridableBy: [],
    lookBack: { kind: "ever" },
    scope: "zone",
    question: "Is there a tattoo or permanent make-up on the skin to be treated?",
    prompt: "That patch stays outside the treated skin.",
    source: "kichi.studio/pages/microneedling-suitability",
  },
];
