import { describe, expect, it } from "vitest";
import { defaultProtocol, protocolSchema } from "@/lib/rules";
import { screeningSchema } from "@/lib/rules/screening/screening.schema";
import { edited, items, only, screened, yes } from "./facts";

const { screening } = defaultProtocol;
const at = (id: string) => items.findIndex((item) => item.id === id);
const withUse = (index: number, change: object) => ({
  ...screening,
  cleared: {
    ...screening.cleared,
    uses: screening.cleared.uses.map((use, n) => (n === index ? { ...use, ...change } : use)),
  },
});
const withItem = (id: string, change: object) => edited(id, change).screening;

function issues(data: unknown): string[] {
  const result = screeningSchema.safeParse(data);
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("the screening data", () => {
  it("as it comes passes its own schema, and survives a round through JSON", () => {
    expect(screeningSchema.parse(JSON.parse(JSON.stringify(screening)))).toEqual(screening);
  });

  it.each([
    [
      "a clinician who may and a prescriber who may not",
      withItem("filler", { overridableBy: ["clinician"] }),
      `contraindications.${at("filler")}.overridableBy: filler: a clinician may let it pass and a prescriber may not, but every prescriber is a clinician.`,
    ],
    [
      "an age that nobody has",
      withItem("age_18_21", { lookBack: { kind: "age", from: 22, below: 22 } }),
      `contraindications.${at("age_18_21")}.lookBack.below: age_18_21: nobody is 22 or older and also younger than 22.`,
    ],
    [
      "a look-back in days from a day without a name",
      withItem("filler", { lastDay: undefined }),
      `contraindications.${at("filler")}.lastDay: filler: the look-back is counted from a day (days), and that day has no name.`,
    ],
    [
      "a look-back in months from a day without a name",
      withItem("isotretinoin", { lastDay: undefined }),
      `contraindications.${at("isotretinoin")}.lastDay: isotretinoin: the look-back is counted from a day (months), and that day has no name.`,
    ],
    [
      "something current whose last day has no name",
      withItem("sunburn", { lastDay: undefined }),
      `contraindications.${at("sunburn")}.lastDay: sunburn: the look-back is counted from a day (current), and that day has no name.`,
    ],
    [
      "a question that hides its span",
      withItem("filler", { question: "Filler in the last 14 days?" }),
      `contraindications.${at("filler")}.question: filler: the look-back (days) has a span, and the question does not name it with {span}.`,
    ],
    [
      "a question with a span that is none",
      withItem("keloid", { question: "Keloids in {span}?" }),
      `contraindications.${at("keloid")}.question: keloid: the question names a span, and the look-back (ever) has none.`,
    ],
    [
      "a current question with a span",
      withItem("sunburn", { question: "Sunburnt for {span}?" }),
      `contraindications.${at("sunburn")}.question: sunburn: the question names a span, and the look-back (current) has none.`,
    ],
    [
      "a contraindication listed twice",
      withItem("filler", { id: "botulinum" }),
      "contraindications: botulinum is listed twice.",
    ],
    ["a cleared use listed twice", withUse(0, { id: "face_wrinkles" }), "cleared.uses: face_wrinkles is listed twice."],
    [
      "skin types that are none",
      withUse(3, { phototypes: { from: 4, to: 2 } }),
      "cleared.uses.3.phototypes.to: neck_wrinkles: skin types from 4 to 2 are none at all.",
    ],
  ])("refuses %s", (_title, data, issue) => {
    expect(issues(data)).toEqual([issue]);
  });

  it.each([
    ["a look-back of no days", withItem("filler", { lookBack: { kind: "days", days: 0 } })],
    ["a look-back of half a month", withItem("isotretinoin", { lookBack: { kind: "months", months: 0.5 } })],
    ["a seventh skin type", withItem("fitzpatrick_4_6", { lookBack: { kind: "phototype", from: 7 } })],
    ["the front desk letting a block pass", withItem("filler", { overridableBy: ["front_desk"] })],
    ["an end that nobody may confirm", withItem("active_hsv", { endConfirmedBy: [] })],
    ["an unknown scope", withItem("filler", { scope: "arm" })],
    ["a key it does not know", withItem("filler", { surprise: 1 })],
    ["no source", withItem("filler", { source: "" })],
    ["no contraindication at all", { ...screening, contraindications: [] }],
  ])("refuses %s", (_title, data) => {
    expect(screeningSchema.safeParse(data).success).toBe(false);
  });

  it("takes one skin type, and one year of age, for a span", () => {
    expect(issues(withUse(3, { phototypes: { from: 3, to: 3 } }))).toEqual([]);
    expect(issues(withItem("age_18_21", { lookBack: { kind: "age", from: 21, below: 22 } }))).toEqual([]);
  });

  it("is where every number comes from: an edited version answers by its own numbers", () => {
    const protocol = protocolSchema.parse(
      edited("filler", {
        lookBack: { kind: "months", months: 1 },
        severity: "block",
        overridableBy: [],
        scope: "patient",
      }),
    );
    const filler = yes("filler", { until: "2026-05-31", zones: ["hands"] });
    expect(only(screened([filler], { date: "2026-06-29", protocol }))).toMatchObject({
      severity: "block",
      overridableBy: [],
      earliest: "2026-06-30",
      message: "Dermal filler: injected Sun 31 May 2026, and 1 month must pass. Earliest Tue 30 Jun 2026.",
    });
    expect(screened([filler], { date: "2026-06-30", protocol })).toEqual([]);
  });
});
