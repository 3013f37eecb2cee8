/**
 * Where the elements of a GS1 text begin and end. Data of the application identifiers that GS1 lists as of predefined length ends by
 * its length, all other data at a separator or the end of the text. [GS1 General Specifications, 3.2 and 7.8]
 */

/** Digits of an application identifier, by its first two. A pair that is not here begins none. */
const IDENTIFIER_LENGTHS = new Map<string, number>([
  ...pairs(2, "00 01 02 03 04 10 11 12 13 14 15 16 17 18 19 20 21 22 30 37", 90, 99),
  ...pairs(3, "23 24 25 40 41 42 71"),
  ...pairs(4, "31 32 33 34 35 36 39 43 70 72 80 81 82"),
]);

/** Digits of the data behind an identifier of predefined length, by the identifier's first two digits. */
const DATA_LENGTHS = new Map<string, number>([
  ["00", 18],
  ...pairs(14, "01 02 03"),
  ["04", 16],
  ...pairs(6, "11 12 13 14 15 16 17 18 19"),
  ["20", 2],
  ...pairs(6, "31 32 33 34 35 36"),
  ["41", 13],
]);

function pairs(length: number, listed: string, from = 0, to = -1): [string, number][] {
  const range = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  return [...listed.split(" "), ...range].map((pair) => [pair, length]);
}

/** One element: its application identifier and its data as printed. */
export type Gs1Element = readonly [identifier: string, data: string];

/** The elements of a text as a scanner types it, with `separator` (FNC1) between data without a predefined length; null when it is none. */
export function elementsScanned(text: string, separator: string): Gs1Element[] | null {
  const elements: Gs1Element[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    const pair = text.slice(at, at + 2);
    const identifier = text.slice(at, at + (IDENTIFIER_LENGTHS.get(pair) ?? 0));
    if (!/^\d{2,4}$/.test(identifier)) return null;
    at += identifier.length;
    const length = DATA_LENGTHS.get(pair);
    const next = text.indexOf(separator, at);
    const end = length === undefined ? (next < 0 ? text.length : next) : at + length;
    const data = text.slice(at, end);
    if (data === "" || (length !== undefined && !isDigits(data, length))) return null;
    elements.push([identifier, data]);
    at = end;
  }
  return elements.length > 0 ? elements : null;
}

/** The elements of a text as it is printed below a code: "(01)09506000134352(17)270531(10)AB-12"; null when it is none. */
export function elementsPrinted(text: string): Gs1Element[] | null {
  // Parentheses may be part of a lot: only those round an identifier begin an element.
  const marks = [...text.matchAll(/\((\d{2,4})\)/g)].filter(
    ([, identifier = ""]) => IDENTIFIER_LENGTHS.get(identifier.slice(0, 2)) === identifier.length,
  );
  if (marks[0]?.index !== 0) return null;
  const elements: Gs1Element[] = [];
  for (const [index, { 0: mark, 1: identifier = "", index: at }] of marks.entries()) {
    const data = text.slice(at + mark.length, marks[index + 1]?.index).trim();
    const length = DATA_LENGTHS.get(identifier.slice(0, 2));
    if (data === "" || (length !== undefined && !isDigits(data, length))) return null;
    elements.push([identifier, data]);
  }
  return elements;
}

function isDigits(text: string, length: number): boolean {
  return text.length === length && /^\d+$/.test(text);
}
