import { addDays, addMonthsClamped, type Day, isDay } from "@/lib/kernel/day";
import { elementsPrinted, elementsScanned, type Gs1Element } from "@/lib/kernel/gs1-fields";

/** What a GS1 code says of a thing; a field it does not carry is left out. */
export type Gs1 = {
  /** 14 digits, its check digit right. */
  readonly gtin?: string;
  readonly lot?: string;
  /** The last day it is good. */
  readonly expires?: Day;
  readonly produced?: Day;
  readonly serial?: string;
  readonly count?: number;
  /** Further product identification of its maker. */
  readonly additionalId?: string;
};

/** Why a GS1 code cannot be relied on: it is to be scanned again. */
export type Misread = "not_readable" | "check_digit" | "date" | "characters" | "twice";

/** One field's text: a GS1 code, a plain lot, or a code that was misread. */
export type LotText =
  | { readonly kind: "gs1"; readonly gs1: Gs1 }
  | { readonly kind: "lot"; readonly lot: string }
  | { readonly kind: "misread"; readonly problem: Misread };

const SEPARATOR = "\u001d";
/** Ways in which keyboards type the separator; none of these can be part of a lot. */
const TYPED_SEPARATORS = /␝|<GS>|\{GS\}|\^\]|\\x1d|\\u001d|[|~]/gi;
/** The symbology identifiers of codes that carry GS1 elements: GS1-128, DataBar, DataMatrix, QR, DotCode. */
const GS1_CODE = /^\](?:C1|e[0-3]|d2|Q3|J1)/;
const OTHER_CODE = /^\][A-Za-z][0-9A-Za-z]/;
const LOT = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/;

/** Whether the last digit of a GTIN is the one its other digits ask for: weights 3 and 1 from the right. */
function hasCheckDigit(gtin: string): boolean {
  const sum = [...gtin].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** "270500" read in 2026 is 2027-05-31. Years lie at most 49 before and 50 after today's; day 00 is the month's last. Null: no day. */
function dayFrom(text: string, today: Day): Day | null {
  const thisYear = Number(today.slice(0, 4));
  const offset = Number(text.slice(0, 2)) - (thisYear % 100);
  const year = thisYear + offset + (offset >= 51 ? -100 : offset <= -50 ? 100 : 0);
  const [month, date] = [text.slice(2, 4), text.slice(4, 6)];
  const first = `${String(year).padStart(4, "0")}-${month}-01`;
  const day = date === "00" && isDay(first) ? addDays(addMonthsClamped(first, 1), -1) : `${first.slice(0, 8)}${date}`;
  return isDay(day) ? day : null;
}

function fieldsOf(elements: readonly Gs1Element[], today: Day): Gs1 | Misread {
  let problem: Misread | null = null;
  const said = new Map<string, string>();
  for (const [identifier, data] of elements) {
    if ((said.get(identifier) ?? data) !== data) problem ??= "twice";
    said.set(identifier, data);
  }
  const text = (identifier: string, shape: RegExp) => {
    const data = said.get(identifier);
    if (data !== undefined && !shape.test(data)) problem ??= "characters";
    return data;
  };
  const day = (identifier: string) => {
    const data = said.get(identifier);
    const read = data === undefined ? undefined : dayFrom(data, today);
    if (read === null) problem ??= "date";
    return read ?? undefined;
  };
  const gtin = said.get("01");
  if (gtin !== undefined && !hasCheckDigit(gtin)) problem ??= "check_digit";
  const count = text("30", /^\d{1,8}$/);
  const fields = {
    gtin,
    lot: text("10", LOT),
    expires: day("17"),
    produced: day("11"),
    serial: text("21", LOT),
    count: count === undefined ? undefined : Number(count),
    additionalId: text("240", /^[!-~]{1,30}$/),
  };
  return problem ?? Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * Reads what a scanner or a person puts into a lot field. A GS1 code is known by its symbology identifier ("]d2"), a separator
 * (FNC1, 0x1D, or what keyboards type for it), parentheses, or by beginning with a product number whose check digit is right;
 * anything else is a plain lot, its surrounding blanks dropped. A text that claims to be GS1 and is not sound is `misread`, never a
 * lot. Never throws. [GS1 General Specifications]
 * @param today decides the century of two-digit years
 */
export function readGs1(typed: string, today: Day): LotText {
  const text = typed.trim().replace(TYPED_SEPARATORS, SEPARATOR);
  const scanned = text.replace(OTHER_CODE, "");
  const claims = GS1_CODE.test(text) || scanned.includes(SEPARATOR);
  const looks = /^01\d{14}(?:$|1[01]|17|2[14]|30)/.test(scanned);
  const isPrinted = /^\(\d{2,4}\)/.test(scanned);
  if (!claims && !looks && !isPrinted) return { kind: "lot", lot: scanned.trim() };
  const elements = isPrinted ? elementsPrinted(scanned) : elementsScanned(scanned, SEPARATOR);
  if (elements === null)
    return claims || isPrinted ? { kind: "misread", problem: "not_readable" } : { kind: "lot", lot: scanned };
  const gs1 = fieldsOf(elements, today);
  if (typeof gs1 === "object") return { kind: "gs1", gs1 };
  // Sixteen digits that only look like a product number are somebody's lot.
  const isPlain = gs1 === "check_digit" && !claims && !isPrinted && elements.length === 1;
  return isPlain ? { kind: "lot", lot: scanned } : { kind: "misread", problem: gs1 };
}
