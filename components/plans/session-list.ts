/** Session numbers in words, with the joining word given: "2", "1 and 2", "1, 2 and 4". */
export function sessionList(numbers: readonly number[], join: (first: string, last: string) => string): string {
  const words = numbers.map(String);
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : join(words.slice(0, -1).join(", "), last);
}
