/** Needle length in hundredths of a millimetre, integer: 1.5 mm = 150. */
export type Length = number;

const MILLIMETRES = /^(\d{1,3})(?:[.,](\d{1,2}))?(?:\s*mm)?$/;

/** A length for people, at least one decimal: 150 → "1.5 mm", 25 → "0.25 mm", 100 → "1.0 mm". */
export function formatLength(length: Length): string {
  const millimetres = (length / 100).toFixed(2);
  return `${millimetres.endsWith("0") ? millimetres.slice(0, -1) : millimetres} mm`;
}

/**
 * Reads millimetres as typed ("1.5", "1,5", "1.50 mm") into hundredths, without floating point.
 * Null for anything else: signs, letters, more than two decimals (0.375 has no whole hundredths).
 */
export function parseLength(text: string): Length | null {
  const match = MILLIMETRES.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}
