import type { RibbonSize } from "./ribbon-session";

/** Vertical measures of one ribbon size, in CSS pixels from its top edge. */
export type RibbonGeometry = {
  /** Baselines of the rows for date labels above the skin; none means dates are told on hover and focus only. */
  readonly labelRows: readonly number[];
  /** The skin surface. */
  readonly surface: number;
  /** How far the deepest needle of the scale reaches below it. */
  readonly depth: number;
  readonly pinRadius: number;
  /** Baseline of the month row; null leaves it out. */
  readonly monthRow: number | null;
  readonly height: number;
};

/** Fixed heights, so that nothing on the page moves when the ribbon learns its width. */
export const GEOMETRY: Readonly<Record<RibbonSize, RibbonGeometry>> = {
  small: { labelRows: [], surface: 22, depth: 30, pinRadius: 8, monthRow: null, height: 58 },
  medium: { labelRows: [29, 13], surface: 60, depth: 60, pinRadius: 9, monthRow: 154, height: 160 },
  large: { labelRows: [32, 14], surface: 68, depth: 96, pinRadius: 11, monthRow: 202, height: 208 },
};

/** The scale never magnifies: a course of shallow sessions looks shallow. 1.5 mm, in hundredths. */
const SCALE_FLOOR = 150;

/** The length the full depth stands for: the deepest of `lengths` (hundredths of a millimetre), at least 1.5 mm. */
export function scaleLength(lengths: readonly number[]): number {
  return Math.max(SCALE_FLOOR, ...lengths);
}

/**
 * How deep a needle reaches, in pixels, strictly in proportion: 1.5 mm is exactly three times as deep as 0.5 mm.
 * @param fullDepth pixels that `scale` stands for
 */
export function depthOf(length: number, scale: number, fullDepth: number): number {
  return (length / scale) * fullDepth;
}

/** Deeper scales than this are ruled by the millimetre, or their lines would crowd (hundredths of a millimetre). */
const FINE_RULED = 200;

/** The lengths at which a depth line is ruled, down to `scale`: every 0.5 mm, on deep scales every 1 mm; in hundredths. */
export function depthRules(scale: number): number[] {
  const step = scale > FINE_RULED ? 100 : 50;
  return Array.from({ length: Math.floor(scale / step) }, (_, index) => (index + 1) * step);
}
