import { BALANCED, CHU_2021, CONVENTION, DERMAPEN, JDD_2024, SKINPEN } from "@/lib/rules/screening/default-sources";
import type { Contraindication } from "@/lib/rules/screening/screening.schema";

const NOW = { lookBack: { kind: "current" }, scope: "patient" } as const;
const EVER = { lookBack: { kind: "ever" }, scope: "patient" } as const;
const NEVER = { severity: "block", overridableBy: [] } as const;
const PRESCRIBER = { severity: "block", overridableBy: ["prescriber"] } as const;

/** Illnesses and states of the whole patient. */
export const defaultConditions: readonly Contraindication[] = [
  {
    id: "keloid",
    label: "Tendency to keloid or hypertrophic scars",
    ...PRESCRIBER,
    ...EVER,
    question: "Do your scars tend to become raised or thick, or to grow beyond the wound?",
    source: `${JDD_2024}; kichi.studio/pages/microneedling-suitability`,
  },
  {
    id: "pregnancy",
    label: "Pregnancy",
    ...NEVER,
    ...NOW,
    question: "Are you pregnant, or might you be?",
    lastDay: "ended",
    source: `${SKINPEN}; AAD local anesthesia guideline 2016 (guidelinecentral.com/guideline/19870)`,
  },
  {
    id: "breastfeeding",
    label: "Breast-feeding",
    ...PRESCRIBER,
    ...NOW,
    question: "Are you breast-feeding?",
    lastDay: "ended",
    source: `${SKINPEN}; AAD 2016 holds topical lidocaine safe while nursing`,
  },
  {
    id: "bleeding_disorder",
    label: "Bleeding disorder",
    ...NEVER,
    ...EVER,
    question: "Have you ever been told that your blood does not clot as it should?",
    source: `${SKINPEN}; ${DERMAPEN}`,
  },
  {
    id: "immunosuppression",
    label: "Weakened immune system, chemotherapy or high-dose steroids",
    ...PRESCRIBER,
    ...NOW,
    question: "Is your immune system weakened, by an illness, chemotherapy, high-dose steroids or another medicine?",
    lastDay: "ended",
    source: `${JDD_2024}; sisubeautyclinic.com/blogs/microneedling/microneedling-contraindications`,
  },
  {
    id: "diabetes_uncontrolled",
    label: "Diabetes that is not under control",
    ...PRESCRIBER,
    ...NOW,
    question: "Do you have diabetes that is not well under control?",
    lastDay: "last day out of control",
    source: `${BALANCED}; diabetes as defined in the SkinPen patient labelling (docslib.org/doc/3587676/patient-labeling)`,
  },
  {
    id: "diabetes_controlled",
    label: "Diabetes under control",
    severity: "warn",
    overridableBy: ["clinician", "prescriber"],
    ...NOW,
    question: "Do you have diabetes that is well under control?",
    lastDay: "last day it applied",
    source: `SkinPen patient labelling (docslib.org/doc/3587676/patient-labeling); warn level is ${CONVENTION}`,
  },
  {
    id: "scleroderma_cvd",
    label: "Scleroderma or collagen vascular disease",
    ...NEVER,
    ...EVER,
    question: "Have you ever been told that you have scleroderma or another collagen vascular disease?",
    source: `${SKINPEN}; ${DERMAPEN}`,
  },
  {
    id: "cardiac",
    label: "Heart problem",
    severity: "warn",
    overridableBy: ["prescriber"],
    ...NOW,
    question: "Is anything wrong with your heart?",
    lastDay: "last day it applied",
    source: SKINPEN,
  },
  {
    id: "metal_allergy",
    label: "Allergy to stainless steel or nickel",
    ...NEVER,
    ...EVER,
    question: "Are you allergic to stainless steel or nickel?",
    source: `${SKINPEN}; ${CHU_2021}`,
  },
  {
    id: "unrealistic_expectation",
    label: "Pressure from others, unrealistic hopes or psychological vulnerability",
    severity: "warn",
    overridableBy: ["clinician", "prescriber"],
    ...NOW,
    question:
      "Does anybody press you to have this treatment, or do you hope that it will change much more than your skin?",
    lastDay: "settled",
    prompt: "Talk it through, and give the patient time to think.",
    source:
      "GMC guidance on cosmetic interventions (gmc-uk.org/professional-standards/the-professional-standards/cosmetic-interventions/communication-partnership-and-teamwork)",
  },
];
