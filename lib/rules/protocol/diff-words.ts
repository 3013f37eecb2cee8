/** Keys that do not read well spelled out. By section and key, else by key. */
const WORDS: Readonly<Record<string, string>> = {
  "zones.max": "deepest length",
  "zones.overMax": "deeper than that",
  "zones.rangeFrom": "usual range begins at",
  "zones.parent": "part of",
  gt: "over",
  le: "up to",
  upTo: "up to",
  min: "least",
  max: "most",
  listed: "listed lengths",
  minIntervalDays: "minimum interval",
  idealIntervalDays: "ideal interval",
};

const UNITS: readonly { readonly ends: RegExp; readonly one: string; readonly many: string }[] = [
  { ends: /days?$/i, one: "day", many: "days" },
  { ends: /hours?$/i, one: "hour", many: "hours" },
  { ends: /min(utes)?$/i, one: "minute", many: "minutes" },
  { ends: /months?$/i, one: "month", many: "months" },
  { ends: /(years?|Age)$/i, one: "year", many: "years" },
  { ends: /mgPerKg$/i, one: "mg/kg", many: "mg/kg" },
  { ends: /mgPerG$/i, one: "mg/g", many: "mg/g" },
  { ends: /gPer10Cm2$/i, one: "g per 10 cm²", many: "g per 10 cm²" },
  { ends: /cm2$/i, one: "cm²", many: "cm²" },
  { ends: /percent$/i, one: "%", many: "%" },
  { ends: /mg$/i, one: "mg", many: "mg" },
  { ends: /kg$/i, one: "kg", many: "kg" },
  { ends: /(^g|[a-z]G|grams?)$/, one: "g", many: "g" },
];

/** "healingWindow", "front_desk" as people write them: "healing window", "front desk". */
export function spelledOut(key: string): string {
  return key
    .replaceAll("_", " ")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase();
}

/** The unit a number is in, from the name of the value or of what holds it ("onScheduleDays.min"); null for a plain count. */
export function unitOf(keys: readonly string[]): { readonly one: string; readonly many: string } | null {
  for (const key of keys.slice(-2).reverse()) {
    // "min" alone is the least of something, not minutes.
    const found = key === "min" ? undefined : UNITS.find(({ ends }) => ends.test(key));
    if (found) return found;
  }
  return null;
}

/** Whether a number is a needle length in hundredths of a millimetre. */
export function isLength(keys: readonly string[]): boolean {
  const [section = ""] = keys;
  const key = keys.at(-1) ?? "";
  if (/(length)?HundredthsMm$/.test(key)) return true;
  return ["needle", "zones"].includes(section) && ["gt", "le", "listed", "length", "max", "upTo"].includes(key);
}

/**
 * What a value is called where it stands; empty for a key that says its unit and nothing else ("days"), which the number beside it
 * says anyway.
 * @param keys the way to it, without the ids of list items
 */
export function wordOf(keys: readonly string[]): string {
  const key = keys.at(-1) ?? "";
  const known = WORDS[`${keys[0]}.${key}`] ?? WORDS[key];
  if (known !== undefined) return known;
  const isUnit = UNITS.some(({ one, many }) => key === one || key === many) || key === "length";
  return isUnit && keys.length > 1 ? "" : spelledOut(key);
}
