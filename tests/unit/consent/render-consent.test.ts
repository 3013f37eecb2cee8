import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultForms } from "@/lib/consent/default-form";
import { formProblems } from "@/lib/consent/form-problems";
import { hashText } from "@/lib/consent/hash-text";
import { spanishName } from "@/lib/consent/names-es";
import { fillIn, placeholders, unknownPlaceholders } from "@/lib/consent/placeholders.schema";
import { type RenderFacts, renderConsent } from "@/lib/consent/render-consent";
import type { FormSection } from "@/lib/consent/template.schema";
import { wordsOf } from "@/lib/consent/words";
import { languages } from "@/lib/kernel/language";
import { defaultProtocol, offLabel } from "@/lib/rules";

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

/** Why a use is off-label under the default protocol, as the renderer is told. */
function reasonsFor(planned: {
  zones: string[];
  indication: string;
  fitzpatrick?: 5;
  birthDate?: string;
}): RenderFacts["offLabel"] {
  const labelOf = (id: string) => defaultProtocol.zones.find((zone) => zone.id === id)?.label ?? id;
  return offLabel(defaultProtocol, { birthDate: "1990-03-14", date: "2027-01-11", ...planned }).map((reason) => {
    return { reason, zone: reason.zone === undefined ? null : labelOf(reason.zone) };
  });
}

describe("the text of a consent", () => {
  test("names the plan: where, how deep, how often, how far apart, with what, by whom", () => {
    const { text } = renderConsent(defaultForms.en, facts);
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
    expect(renderConsent(defaultForms.en, facts).sections.map(({ id }) => id)).not.toContain("off_label");
    const { sections, text } = renderConsent(defaultForms.en, {
      ...facts,
      offLabel: reasonsFor({ zones: ["face"], indication: "laxity" }),
    });
    expect(sections.map(({ id }) => id)).toContain("off_label");
    expect(text).toContain("Not cleared for local laxity on any zone.");
  });

  test("names one performer alone, and no numbing, where that is agreed", () => {
    const { text } = renderConsent(defaultForms.en, {
      ...facts,
      numbing: null,
      performer: { name: "Carl", exclusive: true },
    });
    expect(text).toContain("no numbing product");
    expect(text).toContain("Carl, and nobody else,");
  });

  test("asks each use of photographs by itself", () => {
    const { photos, text } = renderConsent(defaultForms.en, facts);
    expect(photos.map(({ id }) => id)).toEqual(["photo_record", "photo_teaching", "photo_marketing"]);
    expect(text.match(/\( \) Yes {2}\( \) No/g)).toHaveLength(3);
  });

  test("is the same, byte by byte, however its facts were put together", () => {
    const shuffled = Object.fromEntries(Object.entries(facts).reverse()) as RenderFacts;
    expect(renderConsent(defaultForms.en, shuffled)).toEqual(renderConsent(defaultForms.en, facts));
    const decomposed = { ...facts, patientName: facts.patientName.normalize("NFD") };
    expect(hashText(renderConsent(defaultForms.en, decomposed).text)).toBe(
      hashText(renderConsent(defaultForms.en, facts).text),
    );
    // The exact text patients have signed: a change of the renderer or the default form shows here, and asks for a new version.
    expect(hashText(renderConsent(defaultForms.en, facts).text)).toMatchInlineSnapshot(
      `"b136162f83ef386c1ed1303c40f2fbed3c015c30f4eda98eed4acf1dc28455d4"`,
    );
  });

  test("any change of a fact that it names changes its hash", () => {
    const base = hashText(renderConsent(defaultForms.en, facts).text);
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
    const hashes = others.map((other) => hashText(renderConsent(defaultForms.en, { ...facts, ...other }).text));
    expect(new Set([base, ...hashes]).size).toBe(others.length + 1);
  });
});

describe("in Spanish", () => {
  const named = { zones: ["cheeks and chin", "nose", "neck"], procedureName: "Microneedling" };
  const numbing = "Lidocaine 4% cream (LMX4 class)";

  test("it is the text patients sign, to the letter: a change of it asks for a new version", async () => {
    const { text } = renderConsent(defaultForms.es, {
      ...{ ...facts, ...named, numbing },
      offLabel: reasonsFor({ zones: ["nose", "neck"], indication: "acne_scars" }),
    });
    await expect(text).toMatchFileSnapshot("../../golden/consent-text/es.txt");
    expect(text).not.toMatch(/[{}]|undefined/);
  });

  test("days, lengths and the protocol's own labels are Spanish; what the clinic has named stays as it is", () => {
    const { text } = renderConsent(defaultForms.es, { ...facts, ...named, numbing, zones: ["chin strip"] });
    for (const said of [
      "Zoë Núñez, fecha de nacimiento: miércoles, 14 de marzo de 1990",
      "Versión 1 de este formulario, es",
      "agujas de 0,5 mm a 1,5 mm",
      "cicatrices de acné",
      "Dónde: chin strip.",
      "crema de lidocaína al 4 % (tipo LMX4)",
      "entre 21 y 42 días como mínimo",
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/\b(the|and|with|session|days)\b/);
  });

  test("every label a plan under the default protocol may name has its Spanish name", () => {
    const { zones, indications, anesthesia, screening } = defaultProtocol;
    const labels = [
      ...zones.map(({ label }) => label),
      ...indications.map(({ label }) => label),
      ...anesthesia.products.map(({ name }) => name),
      ...screening.cleared.uses.flatMap(({ label, part }) => [label, ...(part === undefined ? [] : [part])]),
    ];
    const same = labels.filter((label) => spanishName(label) === label);
    expect(same).toEqual(["abdomen"]);
    expect(spanishName("constructor")).toBe("constructor");
  });

  test.each([
    [{ zones: ["face"], indication: "laxity" }, "No está autorizado en ninguna zona para tratar flacidez localizada."],
    [
      { zones: ["hands"], indication: "wrinkles" },
      "Está autorizado para tratar arrugas del rostro, arrugas del cuello, lo que deja fuera esta zona: manos.",
    ],
    [
      { zones: ["body"], indication: "surgical_scars" },
      "Está autorizado para tratar cicatrices del abdomen; la zona prevista (cuerpo) puede no ser esa parte (abdomen).",
    ],
    [
      { zones: ["neck"], indication: "wrinkles" },
      "Está autorizado para tratar arrugas del cuello en los fototipos II a IV de Fitzpatrick, y no consta cuál es el suyo.",
    ],
    [
      { zones: ["neck"], indication: "wrinkles", fitzpatrick: 5 as const },
      "Está autorizado para tratar arrugas del cuello en los fototipos II a IV de Fitzpatrick, y el suyo es el V.",
    ],
    [
      { zones: [], indication: "wrinkles" },
      "No se nombra ninguna zona, por lo que no consta ningún uso autorizado que la incluya.",
    ],
    [
      { zones: ["face"], indication: "wrinkles", birthDate: "2010-01-01" },
      "Está autorizado a partir de los 22 años de edad, y usted no ha cumplido esa edad.",
    ],
  ])("says why a use is off-label: %j", (planned, said) => {
    const labelOf = (id: string) => defaultProtocol.indications.find((one) => one.id === id)?.label ?? id;
    const { text } = renderConsent(defaultForms.es, {
      ...facts,
      indication: labelOf(planned.indication),
      offLabel: reasonsFor(planned),
    });
    expect(text).toContain(said);
  });

  test("lists read as they are spoken", () => {
    const { list, sessions, spacing, needle } = wordsOf("es");
    expect(list(["nariz", "iris"])).toBe("nariz e iris");
    expect(list(["nariz", "hielo"])).toBe("nariz y hielo");
    expect(list(["rostro", "cuello", "manos"])).toBe("rostro, cuello y manos");
    expect([sessions(1), spacing(21, 21), needle("0,5 mm", "0,5 mm")]).toEqual([
      "1 sesión",
      "al menos 21 días",
      "agujas de 0,5 mm",
    ]);
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
  test.each(languages)("as the clinic starts with it lacks nothing the default protocol asks for: %s", (language) => {
    expect(formProblems(defaultProtocol, defaultForms[language].sections)).toEqual([]);
  });

  test("has the same sections in every language, with the same facts of the plan in each", () => {
    const outline = ({ sections }: { sections: readonly FormSection[] }) =>
      sections.map(({ id, text }) => [id, [...text.matchAll(/\{\w+\}/g)].map(String), text.split("\n").length]);
    for (const language of languages) expect(outline(defaultForms[language])).toEqual(outline(defaultForms.en));
  });

  test("without a section says which", () => {
    const sections = defaultForms.en.sections.filter(({ id }) => id !== "withdrawal");
    expect(formProblems(defaultProtocol, sections)).toEqual([
      { section: null, message: "The protocol asks for a section on: right to withdraw at any time." },
    ]);
  });
});
