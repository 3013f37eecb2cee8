import type { Fraction } from "./layout";

/** A fraction as an SVG coordinate. Rounded, so that server and browser write the same text. */
export function percent(fraction: Fraction): string {
  return `${Math.round(fraction * 10_000) / 100}%`;
}
