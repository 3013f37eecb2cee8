/** How far a source can be relied on. */
export type Certainty = "founding_text" | "published" | "convention" | "unverified";

/**
 * How certain a source string of the protocol is: the founding text ("SEED"), something published that was read, a convention
 * chosen where nothing published settles it, or general knowledge nobody has checked. The least certain part governs.
 */
export function certaintyOf(source: string): Certainty {
  if (/unverified/i.test(source)) return "unverified";
  if (/convention/i.test(source)) return "convention";
  return /^SEED\b/.test(source) ? "founding_text" : "published";
}
