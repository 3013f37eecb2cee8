/** A piece of text that wants to stand centred on `center` (pixels). Those listed first have first choice. */
export type LabelWish = { readonly center: number; readonly width: number };

/**
 * Where it may stand: a row, 0 nearest the skin. Never another place along the ribbon: a date moved aside would be read
 * as its neighbour's, and the width is only what the browser last measured.
 */
export type LabelPlace = { readonly row: number };

/** Average advance of the typeface at 12 px with tabular figures (pixels a character), measured high on purpose. */
const ADVANCE = 6.5;
/** Least air between two labels in a row (pixels). */
const GAP = 8;
/** A label may stand out into the card's own padding by this much on either side (pixels). */
const OVERHANG = 16;

/** About how wide a text is at 12 px. Errs wide, so that labels give way rather than touch. */
export function labelWidth(text: string): number {
  return Array.from(text).length * ADVANCE;
}

/**
 * Puts labels into rows so that none touches another or leaves the card.
 * @returns one place per wish, in order; null where there is no room left in any row
 */
export function placeLabels(wishes: readonly LabelWish[], width: number, rows: number): (LabelPlace | null)[] {
  const taken: { from: number; to: number }[][] = Array.from({ length: rows }, () => []);
  return wishes.map((wish) => {
    const left = wish.center - wish.width / 2;
    const right = wish.center + wish.width / 2;
    if (left < -OVERHANG || right > width + OVERHANG) return null;
    const from = left - GAP / 2;
    const to = right + GAP / 2;
    const row = taken.findIndex((spans) => spans.every((span) => to <= span.from || from >= span.to));
    if (row === -1) return null;
    taken[row]?.push({ from, to });
    return { row };
  });
}

/**
 * Chooses the fullest wording at which every label finds room; failing that the shortest, with some left out.
 * @param wordings from fullest to shortest, each with one text per centre
 */
export function fitLabels(
  centers: readonly number[],
  wordings: readonly (readonly string[])[],
  width: number,
  rows: number,
): { texts: readonly string[]; places: (LabelPlace | null)[] } {
  let fit: { texts: readonly string[]; places: (LabelPlace | null)[] } = { texts: [], places: [] };
  for (const [level, texts] of wordings.entries()) {
    // Full wording should stand in one calm row; only the last may use all rows.
    const usable = level === wordings.length - 1 ? rows : 1;
    const wishes = centers.map((center, index) => ({ center, width: labelWidth(texts[index] ?? "") }));
    fit = { texts, places: placeLabels(wishes, width, usable) };
    if (fit.places.every((place) => place !== null)) return fit;
  }
  return fit;
}
