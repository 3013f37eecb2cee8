import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { type ConsentProtocol, consentSchema, renewalTrigger } from "@/lib/rules/consent/consent.schema";

const { consent } = defaultProtocol;

function issuesOf(change: Partial<ConsentProtocol>) {
  const result = consentSchema.safeParse({ ...consent, ...change });
  return (result.error?.issues ?? []).map(({ path, message }) => ({ path: path.join("."), message }));
}

const validity = (days: number) => ({ validity: { days, source: "x" } });
const secondSignature = (afterDays: number) => ({
  reaffirm: { ...consent.reaffirm, signature: { afterDays, source: "x" } },
});
const cooling = (hours: number) => ({ coolingOff: { ...consent.coolingOff, hours } });

describe("the consent data a clinic starts with", () => {
  it("carries the published and conventional figures", () => {
    expect(consent.validity.days).toBe(182);
    expect(consent.reaffirm.signature.afterDays).toBe(84);
    expect(consent.reaffirm.everySession.required).toBe(true);
    expect(consent.coolingOff).toMatchObject({
      hours: 24,
      severity: "warn",
      overridableBy: ["clinician", "prescriber"],
    });
    expect(consent.minors.minAge).toBe(18);
    expect(defaultProtocol.course.lapsedAfterDays.days).toBe(183);
    expect(consent.sections.required).toHaveLength(17);
    expect(consent.sections.required.filter(({ when }) => when === "off_label").map(({ id }) => id)).toEqual([
      "off_label",
    ]);
    expect(consent.renewal.triggers.map(({ id }) => id)).toEqual(renewalTrigger.options);
    expect(consent.renewal.triggers).toHaveLength(12);
    expect(consent.evidence.kept).toHaveLength(12);
  });

  it("passes its own schema, and survives a round through JSON", () => {
    expect(consentSchema.parse(JSON.parse(JSON.stringify(consent)))).toEqual(consent);
  });
});

describe("consent data a clinic edits", () => {
  it.each([
    ["a validity of a year", validity(365)],
    ["a second signature on the last valid day", secondSignature(182)],
    ["no thinking time", cooling(0)],
    ["thinking time as long as the validity", { ...validity(84), ...cooling(84 * 24) }],
    ["a later age", { minors: { minAge: 22, source: "x" } }],
    [
      "no reaffirmation at each session",
      { reaffirm: { ...consent.reaffirm, everySession: { required: false, source: "x" } } },
    ],
  ])("may have %s", (_title, change) => {
    expect(issuesOf(change)).toEqual([]);
  });

  it.each([
    [
      "a second signature after the validity",
      secondSignature(183),
      "reaffirm.signature.afterDays",
      "A second signature after 183 days comes too late for a consent that lapses after 182.",
    ],
    [
      "a validity shorter than the days to the second signature",
      validity(83),
      "reaffirm.signature.afterDays",
      "A second signature after 84 days comes too late for a consent that lapses after 83.",
    ],
    [
      "thinking time past the validity",
      { ...validity(84), ...cooling(84 * 24 + 1) },
      "coolingOff.hours",
      "A consent that lapses after 84 days never outlasts 2017 hours of thinking time.",
    ],
    [
      "a section listed twice",
      {
        sections: {
          ...consent.sections,
          required: [...consent.sections.required, ...consent.sections.required.slice(3, 4)],
        },
      },
      "sections.required",
      "anesthetic is listed twice.",
    ],
    [
      "a trigger listed twice",
      {
        renewal: {
          ...consent.renewal,
          triggers: [...consent.renewal.triggers, ...consent.renewal.triggers.slice(2, 3)],
        },
      },
      "renewal.triggers",
      "zone_added is listed twice.",
    ],
    [
      "a piece of evidence listed twice",
      { evidence: { ...consent.evidence, kept: [...consent.evidence.kept, ...consent.evidence.kept.slice(0, 1)] } },
      "evidence.kept",
      "text_hash is listed twice.",
    ],
    [
      "a validity that makes nobody sign again",
      { renewal: { ...consent.renewal, triggers: consent.renewal.triggers.slice(1) } },
      "renewal.triggers",
      "A validity of 182 days without the trigger validity_passed would never end.",
    ],
  ])("is refused with %s, and told why", (_title, change, path, message) => {
    expect(issuesOf(change)).toEqual([{ path, message }]);
  });

  it.each([
    ["a validity over a year", validity(366), "validity.days"],
    ["a validity of no days", { ...validity(0), ...cooling(0) }, "validity.days"],
    ["half a day", validity(182.5), "validity.days"],
    ["a second signature after no days", secondSignature(0), "reaffirm.signature.afterDays"],
    ["thinking time below nothing", cooling(-1), "coolingOff.hours"],
    ["an age under 18", { minors: { minAge: 17, source: "x" } }, "minors.minAge"],
    ["no sections", { sections: { required: [], source: "x" } }, "sections.required"],
    ["no evidence", { evidence: { kept: [], source: "x" } }, "evidence.kept"],
    ["no source", { source: "" }, "source"],
    ["a source left empty within", { withdrawal: { source: "" } }, "withdrawal.source"],
    [
      "a section whose id is no id",
      { sections: { required: [{ id: "Off label", label: "x", when: "always" as const }], source: "x" } },
      "sections.required.0.id",
    ],
    [
      "a section without words",
      { sections: { required: [{ id: "a", label: "", when: "always" as const }], source: "x" } },
      "sections.required.0.label",
    ],
    ["a key it does not know", { surprise: 1 } as Partial<ConsentProtocol>, ""],
  ])("is refused with %s", (_title, change, path) => {
    expect(issuesOf(change).map((issue) => issue.path)).toContain(path);
  });
});
