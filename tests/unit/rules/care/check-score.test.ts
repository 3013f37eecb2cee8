import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { checkScore } from "@/lib/rules/care/check-score";
import { scoreOf } from "@/lib/rules/care/score-of";

const { outcomeScales } = defaultProtocol.care;

function check(scale: string, values: Record<string, number>) {
  return checkScore(defaultProtocol, { scale, values });
}

describe("a score", () => {
  describe.each(outcomeScales.map((scale) => [scale.id, scale] as const))("on %s", (id, scale) => {
    const at = (end: "min" | "max") => Object.fromEntries(scale.items.map((item) => [item.id, item[end]]));

    it("is taken at both ends of every item and sums to both ends of the total", () => {
      for (const end of ["min", "max"] as const) {
        expect(check(id, at(end))).toEqual([]);
        const kept = { scale: id, version: scale.version, better: scale.better };
        expect(scoreOf(defaultProtocol, { scale: id, values: at(end) })).toEqual({
          ...kept,
          ...scale.total,
          total: scale.total[end],
        });
      }
    });

    it.each(scale.items)("is refused one below and one above the range of $id", (item) => {
      for (const value of [item.min - 1, item.max + 1]) {
        const values = { ...at("min"), [item.id]: value };
        expect(check(id, values)).toEqual([
          {
            rule: "SCORE_OUT_OF_RANGE",
            severity: "block",
            message: `${scale.label}: ${item.label} takes ${item.min} to ${item.max}; ${value} is outside.`,
            overridableBy: [],
            source: `${scale.source}: outcomeScales, ${id}`,
            field: `values.${item.id}`,
            data: { scale: id, item: item.id, value, min: item.min, max: item.max },
          },
        ]);
        expect(scoreOf(defaultProtocol, { scale: id, values })).toBeNull();
      }
    });
  });

  it("is refused with an item missing, and names it with its range", () => {
    expect(check("vancouver", { vascularity: 1, pigmentation: 1, pliability: 1 })).toMatchObject([
      {
        rule: "SCORE_MISSING",
        message: "Vancouver Scar Scale: height has no value; it takes 0 to 3.",
        field: "values.height",
        data: { scale: "vancouver", item: "height", min: 0, max: 3 },
      },
    ]);
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY])("is refused when a value is %d", (value) => {
    expect(check("gais", { grade: value })).toMatchObject([
      {
        rule: "SCORE_NOT_WHOLE",
        message: `Global Aesthetic Improvement Scale: grade takes whole numbers from 1 to 5; ${value} is none.`,
        data: { value },
      },
    ]);
  });

  it("is refused with items the scale does not have, in a fixed order", () => {
    const found = check("gais", { zeal: 1, grade: 2, charm: 1 });
    expect(found.map(({ field }) => field)).toEqual(["values.charm", "values.zeal"]);
    expect(found[0]).toMatchObject({
      rule: "SCORE_UNKNOWN_ITEM",
      message: "Global Aesthetic Improvement Scale: “charm” is not part of this scale.",
      data: { scale: "gais", item: "charm" },
    });
  });

  it("does not take what every object inherits for a value", () => {
    const scale = outcomeScales[1];
    const item = scale?.items[0];
    if (!scale || !item) throw new Error("The second scale has an item");
    const odd = { ...scale, id: "odd", items: [{ ...item, id: "constructor" }] };
    const protocol = { ...defaultProtocol, care: { ...defaultProtocol.care, outcomeScales: [odd] } };
    expect(checkScore(protocol, { scale: "odd", values: {} })).toMatchObject([{ rule: "SCORE_MISSING" }]);
  });

  it("is refused on an unknown scale, with the ones that are known", () => {
    const [found] = check("unheard_of", { grade: 1 });
    expect(found).toEqual({
      rule: "SCALE_UNKNOWN",
      severity: "block",
      message: "“unheard_of” is no outcome scale of this protocol.",
      overridableBy: [],
      source: "evidence 2.7: outcomeScales",
      field: "scale",
      data: { scale: "unheard_of", known: outcomeScales.map(({ id }) => id) },
    });
    expect(scoreOf(defaultProtocol, { scale: "unheard_of", values: { grade: 1 } })).toBeNull();
  });

  it("leaves what stands apart out of the total, given or not", () => {
    const values = { pain: 2, itch: 2, colour: 2, stiffness: 2, thickness: 2, irregularity: 2 };
    const total = (more: object) =>
      scoreOf(defaultProtocol, { scale: "posas2_patient", values: { ...values, ...more } })?.total;
    expect([total({}), total({ overall: 9 })]).toEqual([12, 12]);
  });

  it("never leaves the ends of its scale", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...outcomeScales),
        fc.array(fc.integer({ min: -2, max: 12 }), { minLength: 7, maxLength: 7 }),
        (scale, points) => {
          const values = Object.fromEntries(scale.items.map(({ id }, index) => [id, points[index] ?? 0]));
          const scored = scoreOf(defaultProtocol, { scale: scale.id, values });
          if (!scored) return;
          expect(scored.total).toBeGreaterThanOrEqual(scale.total.min);
          expect(scored.total).toBeLessThanOrEqual(scale.total.max);
        },
      ),
    );
  });
});
