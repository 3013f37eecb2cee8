/** Looks a word up in the catalogue; null when it has none for this key. */
export type FindWord = (key: string) => string | null;

/** "minIntervalDays" as people write it: "Min interval days". For values the catalogue does not name. */
export function spelledOut(key: string): string {
  const words = key
    .replace(/_/g, " ")
    .replace(/([a-z])([A-Z0-9])/g, (_, end: string, next: string) => `${end} ${next}`);
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** The catalogue's word for just this value, by its parent and key: "onScheduleDays_min". */
export function ownWord(find: FindWord, path: readonly string[]): string | null {
  const parent = path.at(-2);
  return parent === undefined ? null : find(`${parent}_${path.at(-1) ?? ""}`);
}

/** What a value is called: by its parent and key, by its key, else the key spelled out. */
export function wordFor(find: FindWord, path: readonly string[]): string {
  const key = path.at(-1) ?? "";
  return ownWord(find, path) ?? find(key) ?? spelledOut(key);
}

/** Keys that hold hundredths of a millimetre wherever they stand, and those that do among needles and zones. */
const LENGTHS = new Set(["upTo", "length", "lengthHundredthsMm"]);
const SESSION_LENGTHS = new Set(["gt", "le", "max"]);

/** How a number is shown, by the end of its name: "validityDays" are days, "maxAreaCm2" square centimetres. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/days?$/i, "days"],
  [/hours?$|hoursApart$/i, "hours"],
  [/minutes?$|contact(min|max)?$/i, "minutes"],
  [/months?$/i, "months"],
  [/years?$|age$|^below$/i, "years"],
  [/mgPerKg$/i, "mgPerKg"],
  [/gPer10Cm2/i, "gPer10Cm2"],
  [/cm2$/i, "cm2"],
  [/percent$/i, "percent"],
  [/mg$/i, "mg"],
  [/kg$/i, "kg"],
  [/[a-z]G$|grams$/, "g"],
  [/squareInches$/, "in2"],
];

/** Whether a number is a needle length. */
export function isLength(path: readonly string[]): boolean {
  const [section = ""] = path;
  const key = path.at(-1) ?? "";
  return LENGTHS.has(key) || ((section === "needle" || section === "zones") && SESSION_LENGTHS.has(key));
}

/** The unit's key in the catalogue, from the name of the value or of what holds it ("onScheduleDays.min"); null for a plain count. */
export function unitKey(path: readonly string[]): string | null {
  if (isLength(path)) return "mm";
  for (const key of path.slice(-2).reverse()) {
    const found = UNITS.find(([pattern]) => pattern.test(key));
    if (found) return found[1];
  }
  return null;
}
