type Words = {
  readonly and: (first: string, last: string) => string;
  readonly to: (first: string, last: string) => string;
};

/** Session numbers in words: "2", "1 and 2", "1, 2 and 4", and a run of three or more as "1 to 4". */
export function sessionList(numbers: readonly number[], { and, to }: Words): string {
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  const isRun = numbers.every((number, index) => number === first + index);
  if (numbers.length < 2) return numbers.join("");
  if (isRun && numbers.length > 2) return to(String(first), String(last));
  return and(numbers.slice(0, -1).join(", "), String(last));
}
