import type { ConsentProtocol } from "@/lib/rules/consent/consent.schema";
import { defaultEvidence, defaultSections, defaultTriggers } from "@/lib/rules/consent/default-consent-lists";

const CONVENTION = "CONVENTION (no published source found)";
const NHSAA = "NHS Ayrshire & Arran consent policy G082 s3.2";

/** Consent as a clinic starts with it. The law sets no time limit: the form is evidence of consent, not the consent itself. */
export const defaultConsent: ConsentProtocol = {
  validity: { days: 182, source: NHSAA },
  reaffirm: {
    everySession: { required: true, source: CONVENTION },
    signature: { afterDays: 84, source: NHSAA },
  },
  coolingOff: {
    hours: 24,
    severity: "warn",
    overridableBy: ["clinician", "prescriber"],
    source: "CONVENTION: the GMC asks for enough time and names no number",
  },
  sections: { required: defaultSections, source: "GMC cosmetic interventions; list is CONVENTION" },
  renewal: {
    triggers: defaultTriggers,
    source: "CONVENTION: list; principle from the GMC, new information or condition",
  },
  withdrawal: { source: "GDPRhub, HDPA 50/2024 (consent by purpose); effect on treatment is CONVENTION" },
  minors: { minAge: 18, source: CONVENTION },
  capacity: { source: CONVENTION },
  evidence: {
    kept: defaultEvidence,
    source: "ESIGN and UETA; eIDAS art. 25-26; 21 CFR 11.50 as a model; list is CONVENTION",
  },
  source: NHSAA,
};
