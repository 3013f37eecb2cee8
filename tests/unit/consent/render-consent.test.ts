import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultForm } from "@/lib/consent/default-form";
import { formProblems } from "@/lib/consent/form-problems";
import { hashText } from "@/lib/consent/hash-text";
import { fillIn, placeholders, unknownPlaceholders } from "@/lib/consent/placeholders.schema";
import { type RenderFacts, renderConsent } from "@/lib/consent/render-consent";
import { defaultProtocol } from "@/lib/rules";

const facts: RenderFacts = {
  clinicName: "Example Clinic",
  patientName: "Zoë Núñez",
  birthDate: "1990-03-14",
  procedureName: "Microneedling",
  indication: "acne scars",
  zones: ["cheeks and chin", "nose", "neck"],
  shortest: 50,
  longest: 150,
  sessions: 4,
  restDays: { from: 21, to: 42 },
  numbing: "Lidocaine 4% cream",
  performer: { name: "Dr Paula Example", exclusive: false },
  offLabel: [],
};

describe("the text of a consent", () => {
  test("names the plan: where, how deep, how often, how far apart, with what, by whom", () => {
    const { text } = renderConsent(defaultForm, facts);
    for (const said of [
      "Example Clinic",
      "Zoë Núñez, born Wed 14 Mar 1990",
      "Version 1 of this form, en",
      "Where: cheeks and chin, nose and neck.",
      "How deep: needles of 0.5 mm to 1.5 mm.",
      "The course has 4 sessions. Between two sessions the skin rests for at least 21 to 42 days",
      "Lidocaine 4% cream",
      "Dr Paula Example, or another clinician of the clinic trained in this treatment,",
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/[{}]|undefined/);
  });

  test("has the off-label section only where the use is, with its reasons", () => {
    expect(renderConsent(defaultForm, facts).sections.map(({ id }) => id)).not.toContain("off_label");
    const { sections, text } = renderConsent(defaultForm, {
      ...facts,
      offLabel: ["Not cleared for laxity on any zone."],
    });
    expect(sections.map(({ id }) => id)).toContain("off_label");
    expect(text).toContain("Not cleared for laxity on any zone.");
  });

  test("names one performer alone, and no numbing, where that is agreed", () => {
    const { text } = renderConsent(defaultForm, {
      ...facts,
      numbing: null,
      performer: { name: "Carl", exclusive: true },
    });
    expect(text).toContain("no numbing product");
    expect(text).toContain("Carl, and nobody else,");
  });

  test("asks each use of photographs by itself", () => {
    const { photos, text } = renderConsent(defaultForm, facts);
    expect(photos.map(({ id }) => id)).toEqual(["photo_record", "photo_teaching", "photo_marketing"]);
    expect(text.match(/\( \) Yes {2}\( \) No/g)).toHaveLength(3);
  });

  test("is the same, byte by byte, however its facts were put together", () => {
    const shuffled = Object.fromEntries(Object.entries(facts).reverse()) as RenderFacts;
    expect(renderConsent(defaultForm, shuffled)).toEqual(renderConsent(defaultForm, facts));
    const decomposed = { ...facts, patientName: facts.patientName.normalize("NFD") };
    expect(hashText(renderConsent(defaultForm, decomposed).text)).toBe(
      hashText(renderConsent(defaultForm, facts).text),
    );
    // The exact text patients have signed: a change of the renderer or the default form shows here, and asks for a new version.
    expect(hashText(renderConsent(defaultForm, facts).text)).toMatchInlineSnapshot(
      `"b136162f83ef386c1ed1303c40f2fbed3c015c30f4eda98eed4acf1dc28455d4"`,
    );
  });

  test("any change of a fact that it names changes its hash", () => {
    const base = hashText(renderConsent(defaultForm, facts).text);
    const others: Partial<RenderFacts>[] = [
      { zones: ["neck"] },
      { longest: 200 },
      { sessions: 5 },
      { numbing: null },
      { restDays: { from: 28, to: 42 } },
      { indication: "wrinkles" },
      { patientName: "Ann Other" },
      { performer: { name: "Carl", exclusive: false } },
    ];
    const hashes = others.map((other) => hashText(renderConsent(defaultForm, { ...facts, ...other }).text));
    expect(new Set([base, ...hashes]).size).toBe(others.length + 1);
  });
});

describe("placeholders", () => {
  test("unknown ones and lone braces are named, known ones are not", () => {
    expect(unknownPlaceholders("For {patient} of {clinic}.")).toEqual([]);
    expect(unknownPlaceholders("{nobody} {nobody} {Zones}")).toEqual(["nobody", "Zones"]);
    expect(unknownPlaceholders("a { b")).toEqual(["{"]);
  });

  test("what a value holds is never filled in again", () => {
    const values = Object.fromEntries(placeholders.map((name) => [name, `{${name}}`]));
    fc.assert(fc.property(fc.string(), (text) => fillIn(text, values as Parameters<typeof fillIn>[1]) === text));
  });
});

describe("a form", () => {
  test("as the clinic starts with it lacks nothing the default protocol asks for", () => {
    expect(formProblems(defaultProtocol, defaultForm.sections)).toEqual([]);
  });

  test("without a section says which", () => {
    const sections = defaultForm.sections.filter(({ id }) => id !== "withdrawal");
    expect(formProblems(defaultProtocol, sections)).toEqual([
      { section: null, message: "The protocol asks for a section on: right to withdraw at any time." },
    ]);
  });
});
