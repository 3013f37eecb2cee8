import type { Contraindication, LookBack } from "@/lib/rules/screening/screening.schema";
import { nameDays } from "@/lib/rules/words";

const ROMAN = ["I", "II", "III", "IV", "V", "VI"] as const;

/** A Fitzpatrick skin type (1 to 6) as it is written: 4 is "IV". Another number stays as it is. */
export function namePhototype(type: number): string {
  return ROMAN[type - 1] ?? String(type);
}

/** A run of skin types: "II to IV", or "VI" alone. */
export function namePhototypes(from: number, to: number): string {
  return from === to ? namePhototype(from) : `${namePhototype(from)} to ${namePhototype(to)}`;
}

function nameAges(from: number | undefined, below: number): string {
  if (from === undefined) return `under ${below}`;
  return from === below - 1 ? `${from}` : `${from} to ${below - 1}`;
}

/** A look-back in words: "30 days", "6 months", "under 18", "18 to 21", "IV to VI"; empty where it has no span. */
export function nameSpan(lookBack: LookBack): string {
  switch (lookBack.kind) {
    case "days":
      return nameDays(lookBack.days);
    case "months":
      return lookBack.months === 1 ? "1 month" : `${lookBack.months} months`;
    case "age":
      return nameAges(lookBack.from, lookBack.below);
    case "phototype":
      return namePhototypes(lookBack.from, ROMAN.length);
    default:
      return "";
  }
}

/** The question of a contraindication as a patient's form shows it, with its look-back in words. */
export function questionText({ question, lookBack }: Contraindication): string {
  return question.replaceAll("{span}", nameSpan(lookBack));
}
