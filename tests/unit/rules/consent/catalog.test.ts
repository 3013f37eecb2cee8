import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { certaintyOf } from "@/lib/rules/catalog/certainty";
import { consentCatalog } from "@/lib/rules/consent/catalog";
import { edited } from "./facts";

const { consent: data } = defaultProtocol;

function entry(rule: string) {
  const found = consentCatalog.find((one) => one.rule === rule);
  if (!found) throw new Error(`No entry for ${rule}`);
  return found;
}

const says = (rule: string, protocol = defaultProtocol) => entry(rule).says(protocol);

describe("the consent rules as people read them", () => {
  it("belong to the family consent, have a title, at least a sentence and a source", () => {
    for (const { family, title, says, source } of consentCatalog) {
      expect(family).toBe("consent");
      expect(title).toMatch(/^[A-Z].{8,}/);
      expect(says(defaultProtocol)).toMatch(/^[A-Z].*\.$/);
      expect(source(defaultProtocol)).not.toBe("");
    }
  });

  it("say the protocol's own numbers", () => {
    expect(says("CONSENT_EXPIRED")).toBe(
      "A consent is valid up to and including day 182 after signing. After that a new one is signed.",
    );
    expect(says("CONSENT_EXPIRED", edited({ validity: { days: 365, source: "x" } }))).toContain("day 365");
    expect(says("CONSENT_REAFFIRM")).toBe(
      "Before every session the patient confirms with name and time that the consent stands. More than 84 days after signing, the patient signs a second time.",
    );
    const everySession = { required: false, source: "x" };
    expect(says("CONSENT_REAFFIRM", edited({ reaffirm: { ...data.reaffirm, everySession } }))).toBe(
      "More than 84 days after signing, the patient signs a second time.",
    );
    expect(says("CONSENT_COOLING_OFF")).toBe(
      "Between signing and the first session lie 24 hours. Who may waive this with a reason: a clinician or a prescriber.",
    );
    expect(says("CONSENT_MINOR")).toContain("Nobody under 18 on the day of the session");
    expect(says("CONSENT_SECTION_MISSING")).toMatch(
      /^The signed form has 17 sections: procedure and device; needle .*; off-label statement \(where the use is off-label\); what/,
    );
  });

  it("say when the protocol does not ask for a new consent", () => {
    const triggers = data.renewal.triggers.filter(({ id }) => id !== "patient_asked");
    const protocol = edited({ renewal: { ...data.renewal, triggers } });
    const words = "A consent holds as long as the patient does not ask to go through it again.";
    expect(says("CONSENT_CHANGED_PATIENT_ASKED")).toBe(`${words} Otherwise a new consent is signed.`);
    expect(says("CONSENT_CHANGED_PATIENT_ASKED", protocol)).toBe(
      `${words} This protocol does not ask for a new consent.`,
    );
    expect(says("CONSENT_SCOPE_ZONE", protocol)).toContain("Otherwise a new consent is signed.");
  });

  it("tell how certain they are", () => {
    const certainty = (rule: string) => certaintyOf(entry(rule).source(defaultProtocol));
    expect(certainty("CONSENT_EXPIRED")).toBe("published");
    expect(certainty("CONSENT_OFF_LABEL")).toBe("published");
    for (const rule of ["REAFFIRM", "COOLING_OFF", "MINOR", "CAPACITY", "SCOPE_SESSIONS", "SCOPE_ZONE", "WITHDRAWN"]) {
      expect(certainty(`CONSENT_${rule}`)).toBe("convention");
    }
  });
});
