import { describe, expect, it } from "vitest";
import { nameSpan } from "@/lib/rules/screening/span";
import { items } from "./facts";

/** Severity, who may let it pass, look-back and scope of each contraindication, as the founding data gives them. */
const TABLE = `
active_infection        block nobody     current   zone
active_hsv              block nobody     current   face
hsv_history             warn  clinician  ever      face
active_acne             block prescriber current   zone
isotretinoin            block prescriber 6 months  patient
keloid                  block prescriber ever      patient
pregnancy               block nobody     current   patient
breastfeeding           block prescriber current   patient
bleeding_disorder       block nobody     ever      patient
anticoagulant           warn  prescriber current   patient
nsaid                   info  clinician  3 days    patient
immunosuppression       block prescriber current   patient
radiotherapy_area       block prescriber 365 days  zone
diabetes_uncontrolled   block prescriber current   patient
diabetes_controlled     warn  clinician  current   patient
skin_cancer             block nobody     current   zone
scleroderma_cvd         block nobody     ever      patient
cardiac                 warn  prescriber current   patient
inflammatory_dermatosis block prescriber current   zone
open_wound              block nobody     current   zone
metal_allergy           block nobody     ever      patient
sunburn                 block nobody     current   zone
tan_recent              warn  clinician  14 days   zone
botulinum               warn  clinician  14 days   zone
filler                  warn  clinician  14 days   zone
peel_superficial        block clinician  30 days   zone
laser_ipl               block clinician  28 days   zone
deep_resurfacing_surgery block prescriber 90 days  zone
facelift_eyelid         block prescriber 365 days  zone
young_scar              block prescriber 6 months  zone
waxing                  warn  clinician  5 days    zone
topical_retinoid        warn  clinician  5 days    zone
tattoo_pmu              block nobody     ever      zone
fitzpatrick_4_6         warn  clinician  IV to VI  patient
under_18                block nobody     under 18  patient
age_18_21               warn  clinician  18 to 21  patient
unrealistic_expectation warn  clinician  current   patient
`;

const rows = TABLE.trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/).join(" "));

const ROLES: Record<string, string> = { "": "nobody", prescriber: "prescriber", "clinician,prescriber": "clinician" };

describe("the default contraindications", () => {
  it("are the 37 of the founding data, with its severities, roles, look-backs and scopes", () => {
    const written = items.map(({ id, severity, overridableBy, lookBack, scope }) =>
      [id, severity, ROLES[overridableBy.join()], nameSpan(lookBack) || lookBack.kind, scope].join(" "),
    );
    expect(written.sort()).toEqual([...rows].sort());
    expect(items).toHaveLength(37);
  });

  it("leave out HIV and hepatitis, to which standard precautions apply", () => {
    expect(JSON.stringify(items)).not.toMatch(/\bhiv\b|hepatitis/i);
  });

  it("each cite a source", () => {
    for (const { source } of items) expect(source.length).toBeGreaterThan(10);
  });
});
