import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultProtocol, type LimitUse, limitUse } from "@/lib/rules";
import type { AnesthesiaPatient, Application } from "@/lib/rules/anesthesia/application";
import { cream, judge, minutesIn, patient, TODAY } from "./facts";

const emla = "lidocaine_prilocaine_emla";

function used(given: Partial<Application>, priors: readonly Application[] = [], who: AnesthesiaPatient = patient()) {
  const facts = { patient: who, today: TODAY, priorApplications24h: priors };
  return limitUse(defaultProtocol, cream(given), facts);
}

const shown = (uses: readonly LimitUse[]) =>
  uses.map(
    ({ limit, of, value, max, unit, stops }) =>
      `${limit} ${of ?? "-"} ${value}/${max} ${unit} ${stops ? "stops" : "warns"}`,
  );

describe("what is used of each limit", () => {
  it.each<[string, Partial<Application>, readonly Application[], string[]]>([
    [
      "lidocaine 4% on the body",
      {},
      [],
      ["grams - 7.5/60 g stops", "area - 100/900 cm² stops", "screen - 300/300 mg warns"],
    ],
    [
      "on a face it also warns from 30 g",
      { grams: 31, zones: ["forehead"] },
      [],
      ["grams - 31/60 g stops", "area - 100/900 cm² stops", "face - 31/30 g warns", "screen - 1240/300 mg warns"],
    ],
    [
      "EMLA after lidocaine 4% this morning: each active, the family, and no common area",
      { product: emla, grams: 10, areaCm2: 50 },
      [cream({ grams: 5, appliedAt: minutesIn(-180) })],
      [
        "grams - 10/60 g stops",
        "area - 50/600 cm² stops",
        "active lidocaine 450/1500 mg stops",
        "active prilocaine 250/1500 mg stops",
        "family amide 700/2400 mg stops",
        "screen - 700/300 mg warns",
      ],
    ],
    [
      "the same cream again: its area adds up",
      { grams: 1 },
      [cream({ grams: 2, areaCm2: 30.5, appliedAt: minutesIn(-180) })],
      [
        "grams - 1/60 g stops",
        "area - 100/900 cm² stops",
        "active lidocaine 120/2400 mg stops",
        "area_total - 130.5/900 cm² stops",
        "screen - 120/300 mg warns",
      ],
    ],
    [
      "a cream without a label has the injection limit alone, and that stops",
      { product: "unlisted", percent: { lidocaine: 2 } },
      [],
      ["screen - 150/300 mg stops"],
    ],
    [
      "amounts not typed yet are nothing",
      { grams: Number.NaN, areaCm2: 0 },
      [],
      ["grams - 0/60 g stops", "area - 0/900 cm² stops", "screen - 0/300 mg warns"],
    ],
  ])("%s", (_what, given, priors, expected) => {
    expect(shown(used(given, priors))).toEqual(expected);
  });

  it("a light patient's injection limit is by weight", () => {
    expect(shown(used({}, [], patient({ weightKg: 60 }))).at(-1)).toBe("screen - 300/270 mg warns");
  });

  it("cream of yesterday counts no more", () => {
    expect(shown(used({}, [cream({ appliedAt: minutesIn(-24 * 60) })]))).toHaveLength(3);
  });

  it("a limit is passed just when the findings say so", () => {
    const one = fc
      .record({
        product: fc.constantFrom("lidocaine4_lmx4", emla, "lidocaine_tetracaine_pliaglis", "unlisted"),
        grams: fc.integer({ min: 1, max: 700 }).map((tenths) => tenths / 10),
        areaCm2: fc.integer({ min: 1, max: 1000 }),
        zones: fc.constantFrom(["body"], ["forehead"], []),
        start: fc.integer({ min: -25 * 60, max: 0 }),
      })
      .map(({ start, ...rest }) => cream({ ...rest, percent: { lidocaine: 4 }, appliedAt: minutesIn(start) }));
    const rules = {
      grams: "GRAMS_OVER_CAP",
      area: "AREA_OVER_CAP",
      face: "MUCH_ON_FACE",
      active: "TOTAL_OVER_CAP",
      family: "TOTAL_OVER_CAP",
      area_total: "TOTAL_OVER_CAP",
      screen: "DOSE_SCREEN",
    } as const;
    fc.assert(
      fc.property(
        one,
        fc.array(one, { maxLength: 3 }),
        fc.integer({ min: 40, max: 110 }),
        (application, priors, weightKg) => {
          const who = patient({ weightKg });
          const found = judge(
            { ...application, appliedAt: minutesIn(0) },
            { priorApplications24h: priors, patient: who },
          );
          const uses = used({ ...application, appliedAt: minutesIn(0) }, priors, who);
          const passed = uses.filter(({ value, max }) => value > max);
          const said = (list: readonly string[]) => [...new Set(list)].sort();
          expect(said(passed.map(({ limit }) => rules[limit]))).toEqual(
            // One cream's own area over its cap is found a second time as a total beside any earlier cream; it is drawn once.
            said(
              found
                .filter(({ data }) => data?.of !== "area" || data.applications !== 1)
                .map(({ rule }) => rule.replace("ANESTHESIA_", "")),
            ).filter((rule) => Object.values<string>(rules).includes(rule)),
          );
          for (const { limit, stops } of passed) {
            const severity = found.find(({ rule }) => rule === `ANESTHESIA_${rules[limit]}`)?.severity;
            expect(severity).toBe(stops ? "block" : "warn");
          }
        },
      ),
    );
  });
});
