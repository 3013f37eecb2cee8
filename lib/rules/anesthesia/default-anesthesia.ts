import type { AnesthesiaProtocol } from "@/lib/rules/anesthesia/anesthesia.schema";
import { emla } from "@/lib/rules/anesthesia/default-emla";
import { lmx4, pliaglis } from "@/lib/rules/anesthesia/default-products";
import { defaultChecklist, defaultFlags, defaultToxicity } from "@/lib/rules/anesthesia/default-records";

const CONVENTION = "CONVENTION (no published source found)";

/** Numbing creams as a clinic starts with them: the labels' figures, and conventions where the labels are silent. */
export const defaultAnesthesia: AnesthesiaProtocol = {
  requiredFor: { tier: "dermal", source: `SEED; reading is ${CONVENTION}` },
  actives: [
    { id: "lidocaine", class: "amide" },
    { id: "prilocaine", class: "amide" },
    { id: "tetracaine", class: "ester" },
    { id: "benzocaine", class: "ester" },
  ],
  products: [lmx4, emla, pliaglis],
  compounded: {
    id: "compounded_high_strength",
    name: "compounded cream or more than 4% (23/7, 30%, 20/6/4 and the like)",
    maxTotalPercent: 4,
    why: "The FDA warned against them in 2006, 2007 and 2009 after two deaths, and again in 2024 against anything above 4%; 23/7 on a face for 2 hours gave blood levels of up to 3.4 µg/mL.",
    flags: [
      { flag: "amide_allergy", severity: "block" },
      { flag: "ester_allergy", severity: "block" },
      { flag: "paba_allergy", severity: "block" },
      { flag: "excipient_allergy", severity: "block" },
      { flag: "methaemoglobinaemia", severity: "block" },
      { flag: "atopic_area", severity: "block" },
      { flag: "pseudocholinesterase", severity: "warn" },
    ],
    avoidZones: ["mucosa_lips_genital", "inside_orbital_rim"],
    source:
      "FDA 6 Feb 2007, http://www.fda.gov/Safety/MedWatch/SafetyInformation/SafetyAlertsforHumanMedicalProducts/ucm170312.htm; FDA Jan 2009 and 26 Mar 2024 as reported; Dermatol Surg 2013, https://litmetric.com/detail/23278914/",
  },
  screen: {
    mgPerKg: 4.5,
    absoluteMg: 300,
    labelled: "warn",
    unlabelled: "block",
    source:
      "lidocaine injection label, openFDA set_id 5524cbfd-d6e6-42eb-aaa5-22495e0a86b6; lidocaine 4% topical solution label; labels of creams for intact skin allow more, so it screens and does not replace the product's cap",
  },
  totals: {
    hours: 24,
    source:
      "openFDA label of lidocaine and prilocaine: doses from all formulations add up; adding up a whole family against the lowest cap is CONVENTION",
  },
  supply: { source: CONVENTION },
  removal: { source: "LMX4 SmPC (MHRA, rev. 2019): removed with clean gauze before the procedure" },
  intactSkin: { source: "EMLA, Pliaglis and LMX4 labels: intact skin only" },
  faceZone: "face",
  film: { source: "FDA Jan 2009: no wrapping; Pliaglis dries to a peel: from general knowledge, unverified" },
  needling: { lateAfterMinutes: 60, source: "LMX4 numbs for about 60 min, EMLA for 1-2 h after removal" },
  weight: { minorUnderMonths: 216, smallUnderKg: 50, smallFlag: "low_weight", source: CONVENTION },
  flags: defaultFlags,
  checklist: defaultChecklist,
  toxicity: defaultToxicity,
  source: `product labels and FDA advisories; what they leave open is ${CONVENTION}`,
};
