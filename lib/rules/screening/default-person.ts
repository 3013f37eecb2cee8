import { CHU_2021, CONVENTION, FDA, K202243 } from "@/lib/rules/screening/default-sources";
import type { Contraindication } from "@/lib/rules/screening/screening.schema";

/** Age on the session's day, and skin type: read from the patient's record. */
export const defaultPerson: readonly Contraindication[] = [
  {
    id: "fitzpatrick_4_6",
    label: "Darker skin type",
    severity: "warn",
    overridableBy: ["clinician", "prescriber"],
    lookBack: { kind: "phototype", from: 4 },
    scope: "patient",
    question: "Is your skin type {span} on the Fitzpatrick scale?",
    prompt: "Agree on sun protection, work at a cautious depth and think of a patch test: marks darken more easily.",
    source: `${CHU_2021}; cleared for neck wrinkles in types II-IV only: ${K202243}; depth and patch test are ${CONVENTION}`,
  },
  {
    id: "under_18",
    label: "Minor",
    severity: "block",
    overridableBy: [],
    lookBack: { kind: "age", below: 18 },
    scope: "patient",
    question: "Will you be {span} years old on the day of the session?",
    source: `cleared from 22 years: ${FDA}; GMC care with under-18s; block is ${CONVENTION}`,
  },
  {
    id: "age_18_21",
    label: "Below the age the devices are cleared for",
    severity: "warn",
    overridableBy: ["clinician", "prescriber"],
    lookBack: { kind: "age", from: 18, below: 22 },
    scope: "patient",
    question: "Will you be {span} years old on the day of the session?",
    prompt: "The consent needs an off-label line.",
    source: FDA,
  },
];
