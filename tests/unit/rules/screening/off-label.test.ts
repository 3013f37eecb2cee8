import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { offLabel } from "@/lib/rules/screening/off-label";

type Planned = Parameters<typeof offLabel>[1];

const cleared: Planned = {
  zones: ["face"],
  indication: "acne_scars",
  birthDate: "1985-05-05",
  date: "2026-06-15",
  fitzpatrick: 3,
};
const FDA =
  "FDA page on microneedling devices (fda.gov/medical-devices/aesthetic-cosmetic-devices/microneedling-devices)";
const K202243 = "FDA 510(k) K202243 (510k.innolitics.com/search/K202243)";

const reasons = (change: Partial<Planned> = {}) => offLabel(defaultProtocol, { ...cleared, ...change });
const { birthDate: _birthDate, fitzpatrick: _fitzpatrick, ...bare } = cleared;

describe("the off-label line", () => {
  it.each(["face", "forehead", "cheeks_chin", "nose", "upper_lip", "periorbital_outside_rim"])(
    "is not needed for acne scars or wrinkles on the %s, whatever the skin type",
    (zone) => {
      for (const indication of ["acne_scars", "wrinkles"]) {
        for (const fitzpatrick of [1, 6] as const) {
          expect(reasons({ zones: [zone], indication, fitzpatrick })).toEqual([]);
        }
        expect(offLabel(defaultProtocol, { ...bare, birthDate: "1985-05-05", zones: [zone], indication })).toEqual([]);
      }
    },
  );

  it.each(["stretch_marks", "pigmentation", "laxity"])("is needed for %s anywhere", (indication) => {
    for (const zones of [["face"], ["body"], []]) {
      expect(reasons({ zones, indication })).toMatchObject([
        { about: "indication", unknown: false, source: `${FDA}; ${K202243}: cleared.uses` },
      ]);
    }
  });

  it("names the indication, or quotes one the protocol does not know", () => {
    expect(reasons({ indication: "pigmentation" })[0]?.message).toBe("Not cleared for pigmentation on any zone.");
    expect(reasons({ indication: "freckles" })).toMatchObject([
      { about: "indication", unknown: true, message: "Not cleared for “freckles” on any zone." },
    ]);
  });

  it("is needed for each zone outside the cleared use, in the protocol's order", () => {
    expect(reasons({ indication: "wrinkles", zones: ["ankle", "hands", "face", "decolletage"] })).toEqual([
      {
        about: "zone",
        unknown: false,
        zone: "decolletage",
        message: "Cleared for wrinkles of the face, wrinkles of the neck, which leaves out the décolletage.",
        source: `${FDA}; ${K202243}: cleared.uses`,
        named: { uses: ["wrinkles of the face", "wrinkles of the neck"] },
      },
      expect.objectContaining({ about: "zone", zone: "hands" }),
      expect.objectContaining({ about: "zone", zone: "ankle" }),
    ]);
    expect(reasons({ zones: ["inside_orbital_rim"] })).toMatchObject([{ about: "zone", zone: "inside_orbital_rim" }]);
  });

  it("is needed where no zone is named", () => {
    expect(reasons({ zones: [] })).toEqual([
      {
        about: "zone",
        unknown: true,
        message: "No zone is named, so no cleared use is known to cover it.",
        source: `${FDA}; ${K202243}: cleared.uses`,
        named: {},
      },
    ]);
  });

  it.each(["surgical_scars", "wound_scars"])(
    "is needed for %s of the body, of which only the abdomen is cleared",
    (it) => {
      expect(reasons({ zones: ["body"], indication: it })).toEqual([
        {
          about: "part",
          unknown: true,
          zone: "body",
          message: "Cleared for scars of the abdomen: the body may be another part than the abdomen.",
          source: `${FDA}: cleared.uses, abdomen_scars`,
          named: { uses: ["scars of the abdomen"], part: "abdomen" },
        },
      ]);
      expect(reasons({ zones: ["face"], indication: it })).toMatchObject([{ about: "zone", zone: "face" }]);
    },
  );

  it.each([
    [1, true],
    [2, false],
    [4, false],
    [5, true],
  ] as const)("for wrinkles of the neck in Fitzpatrick %i: needed %s", (fitzpatrick, needed) => {
    expect(reasons({ zones: ["neck"], indication: "wrinkles", fitzpatrick })).toHaveLength(needed ? 1 : 0);
  });

  it("names the skin types of the neck, and counts an unknown one as outside", () => {
    const neck = { zones: ["neck"], indication: "wrinkles" };
    expect(reasons({ ...neck, fitzpatrick: 5 })).toEqual([
      {
        about: "phototype",
        unknown: false,
        zone: "neck",
        message: "Cleared for wrinkles of the neck in Fitzpatrick II to IV, and this is type V.",
        source: `${K202243}: cleared.uses, neck_wrinkles`,
        named: { uses: ["wrinkles of the neck"], phototypes: { from: "II", to: "IV" }, phototype: "V" },
      },
    ]);
    expect(offLabel(defaultProtocol, { ...bare, ...neck, birthDate: "1985-05-05" })).toMatchObject([
      {
        about: "phototype",
        unknown: true,
        message: "Cleared for wrinkles of the neck in Fitzpatrick II to IV, and the skin type is not known.",
      },
    ]);
  });

  it("is needed below 22 years on the session's day, and where the age is not known", () => {
    expect(reasons({ birthDate: "2004-06-16" })).toEqual([
      {
        about: "age",
        unknown: false,
        message: "Cleared from 22 years of age, and the patient is younger on that day.",
        source: `${FDA}: cleared.fromAge`,
        named: { fromYears: 22 },
      },
    ]);
    expect(reasons({ birthDate: "2004-06-15" })).toEqual([]);
    expect(offLabel(defaultProtocol, bare)).toMatchObject([
      { about: "age", unknown: true, message: "Cleared from 22 years of age, and the birth date is not known." },
    ]);
  });

  it("gives every reason at once, and refuses a text that is no day", () => {
    const all = reasons({ zones: ["neck", "body"], indication: "wrinkles", fitzpatrick: 6, birthDate: "2008-01-01" });
    expect(all.map(({ about }) => about)).toEqual(["age", "phototype", "zone"]);
    expect(() => reasons({ date: "2026-02-30" })).toThrow(RangeError);
    expect(() => reasons({ birthDate: "once" })).toThrow(RangeError);
  });

  it("is not asked for by a part where another cleared use covers the whole zone", () => {
    const [use] = defaultProtocol.screening.cleared.uses.filter(({ part }) => part);
    if (!use) throw new Error("No use is cleared for a part of a zone");
    const { part: _part, ...whole } = use;
    for (const uses of [
      [use, { ...whole, id: "whole" }],
      [{ ...whole, id: "whole", phototypes: { from: 1, to: 2 } }, use],
    ]) {
      const cleared = { ...defaultProtocol.screening.cleared, uses };
      const protocol = { ...defaultProtocol, screening: { ...defaultProtocol.screening, cleared } };
      const found = offLabel(protocol, {
        ...bare,
        birthDate: "1985-05-05",
        zones: ["body"],
        indication: "wound_scars",
      });
      expect(found.map(({ about }) => about)).toEqual(uses[0] === use ? [] : ["phototype"]);
    }
  });

  it("takes a use cleared for several zones for each of them, and a part before a skin type", () => {
    const under = (change: object) => {
      const [first, ...others] = defaultProtocol.screening.cleared.uses;
      if (!first) throw new Error("No use is cleared");
      const cleared = { ...defaultProtocol.screening.cleared, uses: [{ ...first, ...change }, ...others] };
      const protocol = { ...defaultProtocol, screening: { ...defaultProtocol.screening, cleared } };
      const planned = { ...bare, birthDate: "1985-05-05", zones: ["neck"] };
      return offLabel(protocol, planned).map(({ about }) => about);
    };
    expect(under({ zones: ["face", "neck"] })).toEqual([]);
    expect(under({ zones: ["neck"], part: "nape", phototypes: { from: 1, to: 6 } })).toEqual(["part"]);
  });
});
