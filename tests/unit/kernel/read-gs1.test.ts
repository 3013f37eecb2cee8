import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonthsClamped, fromEpochDay, toEpochDay } from "@/lib/kernel/day";
import { type Gs1, readGs1 } from "@/lib/kernel/read-gs1";

const GS = "\u001d";
const today = "2026-11-28";
const gtin = "09506000134352";
const cream = { gtin, lot: "AB-12/3", expires: "2027-05-31" };

describe("a GS1 code", () => {
  it.each<[string, string, Gs1]>([
    ["of a DataMatrix, with its symbology identifier", `]d201${gtin}1727053110AB-12/3`, cream],
    ["of a GS1-128", `]C101${gtin}1727053110AB-12/3`, cream],
    ["with a separator in front", `${GS}01${gtin}1727053110AB-12/3`, cream],
    ["without either, known by its product number", `01${gtin}1727053110AB-12/3`, cream],
    ["with the lot in the middle", `]d201${gtin}10AB-12/3${GS}17270531`, cream],
    ["whose separator a keyboard typed as <GS>", `01${gtin}10AB-12/3<GS>17270531`, cream],
    ["whose separator a keyboard typed as ␝", `01${gtin}10AB-12/3␝17270531`, cream],
    ["as printed", `(01)${gtin}(17)270531(10)AB-12/3`, cream],
    ["as printed, with blanks", ` (01) ${gtin} (17) 270531 (10) AB-12/3 `, cream],
    ["whose lot has parentheses", `(10)A(1)B(17)270531`, { lot: "A(1)B", expires: "2027-05-31" }],
    [
      "with everything",
      `]d201${gtin}112511281727053110L1${GS}21S-9${GS}3012${GS}240REF-7`,
      {
        ...{ gtin, lot: "L1", expires: "2027-05-31", produced: "2025-11-28" },
        ...{ serial: "S-9", count: 12, additionalId: "REF-7" },
      },
    ],
    [
      "with elements nobody here asks for",
      `]d201${gtin}71512345678${GS}3103000750${GS}91X${GS}10L1`,
      { gtin, lot: "L1" },
    ],
    ["with the product number alone", `]d201${gtin}`, { gtin }],
    ["that says the same thing twice", `]d210L1${GS}10L1`, { lot: "L1" }],
  ])("%s", (_how, text, gs1) => {
    expect(readGs1(text, today)).toEqual({ kind: "gs1", gs1 });
  });

  it.each([
    ["270500", "2027-05-31", "day 00 is the last of the month"],
    ["280200", "2028-02-29", "in a leap year too"],
    ["271200", "2027-12-31", "and in December"],
    ["761128", "2076-11-28", "50 years ahead is this century"],
    ["770101", "1977-01-01", "51 years ahead was the last one"],
    ["260101", "2026-01-01", "this year"],
  ])("expiry %s is %s: %s", (written, expires) => {
    expect(readGs1(`]d217${written}`, today)).toEqual({ kind: "gs1", gs1: { expires } });
  });

  it("near the end of a century two digits mean the next one", () => {
    expect(readGs1("]d217050131", "2098-01-01")).toEqual({ kind: "gs1", gs1: { expires: "2105-01-31" } });
  });
});

describe("a code that was misread is no lot", () => {
  it.each([
    ["a wrong check digit", `]d201095060001343511727053110L1`, "check_digit"],
    ["a wrong check digit, without a prefix", `01095060001343511727053110L1`, "check_digit"],
    ["a 13th month", "]d21727130110L1", "date"],
    ["30 February", "]d217270230", "date"],
    ["two lots", `]d210L1${GS}10L2`, "twice"],
    ["a lot of 21 characters", `]d210${"A".repeat(21)}`, "characters"],
    ["a lot with a letter that GS1 does not have", "]d210LÄ1", "characters"],
    ["data cut off", "]d20109506000", "not_readable"],
    ["an identifier that GS1 does not have", "]d2501234", "not_readable"],
    ["letters where an identifier belongs", "]d2LOT1", "not_readable"],
    ["a lot without a character", `]d210${GS}17270531`, "not_readable"],
    ["parentheses round nothing known", "(50)1234", "not_readable"],
    ["a printed product number cut off", "(01)0950600(10)L1", "not_readable"],
  ])("%s", (_what, text, problem) => {
    expect(readGs1(text, today)).toEqual({ kind: "misread", problem });
  });
});

describe("anything else is a plain lot", () => {
  it.each([
    ["L-204", "L-204"],
    ["  k7 43  ", "k7 43"],
    ["10AB", "10AB"],
    ["17270531", "17270531"],
    ["(L)204", "(L)204"],
    ["0109506000134351", "0109506000134351"],
    ["]A0L-204", "L-204"],
    ["", ""],
  ])("%j", (text, lot) => {
    expect(readGs1(text, today)).toEqual({ kind: "lot", lot });
  });
});

const characters = [..."!\"%&'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz"];
const lots = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 20 }).map((list) => list.join(""));
const checkDigit = (digits: string) => {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
};
const gtins = fc.stringMatching(/^\d{13}$/).map((digits) => `${digits}${checkDigit(digits)}`);
const days = fc.integer({ min: toEpochDay("2000-01-01"), max: toEpochDay("2060-12-31") }).map(fromEpochDay);
const codes = fc.record({ gtin: gtins, lot: lots, expires: days, serial: lots }, { requiredKeys: ["gtin"] });

const yymmdd = (day: string) => day.slice(2).replaceAll("-", "");

describe("round trips", () => {
  it("reads back every code as a scanner types it", () => {
    fc.assert(
      fc.property(codes, fc.constantFrom("]d2", "]C1", GS), (code, prefix) => {
        const { gtin: product, lot, expires, serial } = code;
        const elements = [
          `01${product}`,
          ...(expires === undefined ? [] : [`17${yymmdd(expires)}`]),
          ...(lot === undefined ? [] : [`10${lot}${GS}`]),
          ...(serial === undefined ? [] : [`21${serial}`]),
        ];
        expect(readGs1(`${prefix}${elements.join("")}`, today)).toEqual({ kind: "gs1", gs1: code });
      }),
    );
  });

  it("reads a month as its last day", () => {
    fc.assert(
      fc.property(days, (day) => {
        const first = `${day.slice(0, 8)}01`;
        const last = addDays(addMonthsClamped(first, 1), -1);
        expect(readGs1(`]d217${yymmdd(day).slice(0, 4)}00`, today)).toEqual({ kind: "gs1", gs1: { expires: last } });
      }),
    );
  });

  it("answers every text, and never with a product number whose check digit is wrong", () => {
    const noise = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("01", "10", "17", "(", ")", "]d2", GS, gtin, "270531", "A", "|"), { maxLength: 12 })
        .map((list) => list.join("")),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const read = readGs1(text, today);
        expect(["gs1", "lot", "misread"]).toContain(read.kind);
        const { gtin: product, lot } = read.kind === "gs1" ? read.gs1 : {};
        if (product !== undefined) expect(product).toBe(`${product.slice(0, 13)}${checkDigit(product.slice(0, 13))}`);
        if (lot !== undefined) expect(lot.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
