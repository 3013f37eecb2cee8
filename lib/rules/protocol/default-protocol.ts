import { defaultAnesthesia } from "@/lib/rules/anesthesia/default-anesthesia";
import { defaultCare } from "@/lib/rules/care/default-care";
import { defaultConsent } from "@/lib/rules/consent/default-consent";
import { defaultZones } from "@/lib/rules/protocol/default-zones";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { defaultScreening } from "@/lib/rules/screening/default-screening";

const CONVENTION = "CONVENTION (no published source found)";

/**
 * The protocol a clinic starts with: the founding text's numbers, and conventions where it is silent.
 * A software default, not medical advice: a responsible clinician approves it before it governs patients.
 */
export const defaultProtocol: Protocol = {
  version: "1.0.0",
  title: "Collagen-induction therapy, default protocol",
  needle: {
    increment: { length: 5, source: CONVENTION },
    steps: [
      {
        id: "n025",
        gt: 0,
        le: 25,
        listed: [20, 25],
        minIntervalDays: 1,
        idealIntervalDays: 2,
        tier: "absorption",
        source: "SEED",
      },
      {
        id: "n050",
        gt: 25,
        le: 50,
        listed: [50],
        minIntervalDays: 21,
        idealIntervalDays: 21,
        tier: "dermal",
        source: "SEED",
      },
      {
        id: "n075",
        gt: 50,
        le: 75,
        listed: [75],
        minIntervalDays: 28,
        idealIntervalDays: 28,
        tier: "dermal",
        source: "SEED",
      },
      {
        id: "n100",
        gt: 75,
        le: 100,
        listed: [100],
        minIntervalDays: 35,
        idealIntervalDays: 42,
        tier: "dermal",
        source: "SEED",
      },
      {
        id: "n150",
        gt: 100,
        le: 150,
        listed: [150],
        minIntervalDays: 42,
        idealIntervalDays: 42,
        tier: "dermal",
        source: "SEED",
      },
      {
        id: "n250",
        gt: 150,
        le: 250,
        listed: [200, 250],
        minIntervalDays: 56,
        idealIntervalDays: 56,
        tier: "dermal",
        source: "SEED",
      },
    ],
    source: "SEED",
  },
  healingWindow: { days: 40, severity: "warn", acknowledgedBy: ["clinician", "prescriber"], source: "SEED" },
  course: {
    minSessions: 2,
    maxSessions: 5,
    spacingMonths: 2,
    onScheduleDays: { min: 56, max: 70, source: "CONVENTION: 56 days are the founding text's own 8 weeks" },
    lapsedAfterDays: { days: 183, source: CONVENTION },
    source: "SEED",
  },
  zones: defaultZones,
  indications: [
    { id: "wrinkles", label: "wrinkles", group: "aging" },
    { id: "stretch_marks", label: "stretch marks", group: "aging" },
    { id: "acne_scars", label: "acne scars", group: "scars" },
    { id: "surgical_scars", label: "surgical scars", group: "scars" },
    { id: "wound_scars", label: "scars of old wounds", group: "scars" },
    { id: "pigmentation", label: "pigmentation", group: "pigmentation" },
    { id: "laxity", label: "local laxity", group: "laxity" },
  ],
  homeCare: {
    clinicOnlyFromStep: "n150",
    afterDermal: { blockBeforeDay: 7, source: "CONVENTION: span of expected reactions (Chu 2021)" },
    source: CONVENTION,
  },
  passes: { perDirection: 10, totalPerZone: 30, source: "SEED" },
  screening: defaultScreening,
  anesthesia: defaultAnesthesia,
  consent: defaultConsent,
  care: defaultCare,
};
