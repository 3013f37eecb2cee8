import { describe, expect, it } from "vitest";
import { defaultProtocol, protocolSchema } from "@/lib/rules";
import { anesthesiaSchema } from "@/lib/rules/anesthesia/anesthesia.schema";

const { anesthesia } = defaultProtocol;

type Loose = { [key: string]: Loose } & { [index: number]: Loose };

/** The default numbing rules with one value put elsewhere: `broken("products.1.adult.maxAreaCm2", 10)`. */
function broken(path: string, value: unknown): string[][] {
  const copy = structuredClone(anesthesia) as unknown as Loose;
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const target = keys.reduce((at, key) => at[key] as Loose, copy);
  (target as Record<string, unknown>)[last] = value;
  const result = anesthesiaSchema.safeParse(copy);
  return result.success ? [] : result.error.issues.map((issue) => [issue.path.join("."), issue.message]);
}

const LMX4 = "products.0";
const EMLA = "products.1";
const PLIAGLIS = "products.2";
const UK = `${EMLA}.children.labels.0`;
const US = `${EMLA}.children.labels.1`;

describe("numbing rules that speak against themselves are refused", () => {
  it("the default ones do not", () => {
    expect(anesthesiaSchema.safeParse(anesthesia).success).toBe(true);
    expect(protocolSchema.safeParse(defaultProtocol).success).toBe(true);
  });

  it.each([
    ["products.2.id", "lidocaine4_lmx4", "products", "lidocaine4_lmx4 is listed twice."],
    ["compounded.id", "lidocaine4_lmx4", "products", "lidocaine4_lmx4 is listed twice."],
    ["actives.3.id", "lidocaine", "actives", "lidocaine is listed twice."],
    ["flags.11.id", "pregnancy", "flags", "pregnancy is listed twice."],
    ["weight.smallFlag", "tiny", "weight.smallFlag", "tiny is no flag of this protocol."],
    [`${LMX4}.flags.0.flag`, "no_such", `${LMX4}.flags`, "no_such is no flag of this protocol."],
    ["compounded.flags.0.flag", "no_such", "compounded.flags", "no_such is no flag of this protocol."],
    [`${EMLA}.atopicContact.flag`, "no_such", `${EMLA}.atopicContact.flag`, "no_such is no flag of this protocol."],
    [`${LMX4}.percent`, {}, `${LMX4}.percent`, "A product without an active numbs nothing."],
    [`${LMX4}.percent`, { cocaine: 4 }, `${LMX4}.percent`, "cocaine is not among the actives."],
    [`${UK}.rows.3.toMonths`, 72, `${UK}.rows.3`, "UK label row 4 is empty: from 72 to 72 months."],
    [`${UK}.rows.0.toMonths`, 4, `${UK}.rows.0`, "UK label row 1 ends at 4 months and the next begins at 3."],
    [`${US}.rows.2.overKg`, 25, `${US}.rows.2`, "US label row 3 asks for over 25 kg, the older row for over 20 kg."],
    [`${UK}.rows.3.maxG`, 61, `${UK}.rows.3`, "UK label row 4 allows 61 g, more than the 60 g of an adult."],
    [`${UK}.rows.3.maxAreaCm2`, 601, `${UK}.rows.3`, "UK label row 4 allows 601 cm², more than an adult's 600 cm²."],
    [
      `${UK}.rows.0.contactMax`,
      59,
      `${UK}.rows.0`,
      "UK label row 1 ends after 59 min, before the 60 min the cream needs.",
    ],
    [
      `${PLIAGLIS}.adult.contact.typicalMax`,
      19,
      `${PLIAGLIS}.adult.contact.typicalMax`,
      "Usually up to 19 min is outside 20 to 60 min.",
    ],
    [
      `${PLIAGLIS}.adult.contact.typicalMax`,
      61,
      `${PLIAGLIS}.adult.contact.typicalMax`,
      "Usually up to 61 min is outside 20 to 60 min.",
    ],
    [`${EMLA}.adult.contact.max`, 59, `${EMLA}.adult.contact`, "At least 60 min and at most 59 min."],
    [`${EMLA}.atopicContact.min`, 31, `${EMLA}.atopicContact`, "At least 31 min and at most 30 min."],
    [`${LMX4}.adult.layer.gPer10cm2`, [2.5, 2], `${LMX4}.adult.layer`, "From 2.5 to 2 g per 10 cm² runs backwards."],
    [
      `${PLIAGLIS}.adult.layer.rows.1.squareInches`,
      2,
      `${PLIAGLIS}.adult.layer.rows.1`,
      "2 in² for 3 g does not follow 2 in² for 1 g.",
    ],
    [
      `${PLIAGLIS}.adult.layer.rows.1.grams`,
      1,
      `${PLIAGLIS}.adult.layer.rows.1`,
      "3 in² for 1 g does not follow 2 in² for 1 g.",
    ],
    [
      `${PLIAGLIS}.adult.maxG.grams`,
      52,
      `${PLIAGLIS}.adult.layer.rows.10`,
      "53 g for 62 in² is more than the cap of 52 g.",
    ],
    [
      `${LMX4}.face.warnAboveG.grams`,
      61,
      `${LMX4}.face.warnAboveG`,
      "A warning above 61 g is never reached: 60 g already blocks.",
    ],
  ])("%s as %j", (path, value, at, message) => {
    expect(broken(path, value)).toEqual([[at, message]]);
  });

  it.each([
    [`${UK}.rows.3.maxG`, 60],
    [`${UK}.rows.3.maxAreaCm2`, 600],
    [`${UK}.rows.3.toMonths`, null],
    [`${US}.rows.2.overKg`, 20],
    [`${US}.rows.3.overKg`, undefined],
    [`${EMLA}.adult.contact.max`, 60],
    [`${EMLA}.atopicContact.min`, 30],
    [`${PLIAGLIS}.adult.contact.typicalMax`, 20],
    [`${PLIAGLIS}.adult.contact.typicalMax`, 60],
    [`${LMX4}.adult.layer.gPer10cm2`, [2, 2]],
    [`${LMX4}.face.warnAboveG.grams`, 60],
    [`${EMLA}.children`, null],
  ])("%s as %j is not", (path, value) => {
    expect(broken(path, value)).toEqual([]);
  });

  it("an open row may only be the last", () => {
    expect(broken(`${UK}.rows.0.toMonths`, null)).toEqual([
      [`${UK}.rows.0`, "UK label row 1 ends at null months and the next begins at 3."],
    ]);
  });
});
