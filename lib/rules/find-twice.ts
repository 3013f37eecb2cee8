/** The first value that stands twice in a list, or undefined. */
export function findTwice(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}
