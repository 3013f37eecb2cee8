import type { Choices, Chosen, Weighed } from "@/lib/scheduling/replan/choices";
import { type Claimed, isFree, take } from "@/lib/scheduling/replan/claims";

/** How often whoever came off worst is given a turn before the others. */
const turns = 40;

/**
 * A choice in which nobody is in anybody's way, quickly found: visit after visit takes the lightest option left, first those with one
 * option, then those that could stay, then the others. Whoever comes off worst has its turn earlier the next time; the lightest
 * outcome of all turns counts.
 * @returns null when no turn finds one: pins, or visits that stay, exclude each other
 */
export function firstChoice(choices: readonly Choices[]): Chosen | null {
  if (choices.length === 0) return [];
  const options = (index: number): readonly Weighed[] => choices[index]?.options ?? [];
  const standing = (index: number): number => (options(index).length === 1 ? 0 : options(index)[0]?.cost === 0 ? 1 : 2);
  const all = choices.map((_, index) => index);
  let order = all.sort((a, b) => standing(a) - standing(b) || options(a).length - options(b).length);
  let best: Chosen | null = null;
  for (let turn = 0; turn < turns; turn += 1) {
    const chosen = inTurn(choices, order);
    if (chosen === null) return best;
    if (best === null || weightOf(chosen) < weightOf(best)) best = chosen;
    const loss = (index: number): number => (chosen[index]?.weight ?? 0) - (options(index)[0]?.weight ?? 0);
    const worst = order.reduce((most, index) => (loss(index) > loss(most) ? index : most));
    if (loss(worst) === 0) return best;
    order = [worst, ...order.filter((index) => index !== worst)].sort((a, b) => standing(a) - standing(b));
  }
  return best;
}

/** What a choice weighs. */
export function weightOf(chosen: Chosen): number {
  return chosen.reduce((sum, { weight }) => sum + weight, 0);
}

function inTurn(choices: readonly Choices[], order: readonly number[]): Chosen | null {
  const claimed: Claimed = new Map();
  const chosen = new Map<number, Weighed>();
  for (const index of order) {
    const option = choices[index]?.options.find(({ claims }) => isFree(claimed, claims()));
    if (option === undefined) return null;
    take(claimed, option.claims());
    chosen.set(index, option);
  }
  return choices.flatMap((_, index) => chosen.get(index) ?? []);
}
