import { expect } from "vitest";
import type { Finding } from "@/lib/rules";
import { only } from "./facts";

/** One finding of a rule, from the act that brings it about, with the words people read and the end of its source. */
export type MessageCase = readonly [rule: string, act: () => Finding[], message: string, path: string];

/** Asserts that the act brings about that one finding of the rule, in these words, and that its source names more than the path. */
export function expectMessage(...[rule, act, message, path]: MessageCase): void {
  const [finding, ...rest] = only(act(), rule);
  expect(rest).toEqual([]);
  expect(finding?.message).toBe(message);
  expect(finding?.source.endsWith(path)).toBe(true);
  expect(finding?.source.length).toBeGreaterThan(path.length);
}
