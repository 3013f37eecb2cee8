/** A Fitzpatrick skin type as it is written: 4 is "IV". */
export function namePhototype(type: number): string {
  return ["I", "II", "III", "IV", "V", "VI"][type - 1] ?? String(type);
}
