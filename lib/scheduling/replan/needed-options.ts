import type { Choices, Weighed } from "@/lib/scheduling/replan/choices";
import { type Claim, overlaps } from "@/lib/scheduling/replan/claims";

/** The lightest option of a visit, and what it weighs to take any other. */
type Lightest = { readonly visit: number; readonly claim: Claim; readonly gap: number };

/**
 * Of each visit the options that may be in a best choice. If all took their lightest, nothing could weigh less; an option weighs so much
 * more than its visit's lightest, and turns others away from theirs. What that adds up to more than `slack` is in no choice that is
 * better than one known already; nor is what costs more than the visit's bound.
 * @param slack what the known choice weighs more than all the lightest together; infinite when none is known
 */
export function neededOptions(choices: readonly Choices[], slack: number): readonly (readonly Weighed[])[] {
  const lightest = new Map<string, Lightest[]>();
  choices.forEach(({ options: [first, second] }, visit) => {
    if (first === undefined) return;
    const gap = second === undefined ? Number.POSITIVE_INFINITY : second.weight - first.weight;
    for (const claim of first.claims())
      lightest.set(claim.key, [...(lightest.get(claim.key) ?? []), { visit, claim, gap }]);
  });
  return choices.map(({ options, bound }, visit) => {
    const least = options[0]?.weight ?? 0;
    return options.filter((option) => {
      const { place, cost, weight } = option;
      if (place !== null && cost > bound) return false;
      return weight - least <= slack && weight - least + turnedAway(lightest, option, visit) <= slack;
    });
  });
}

/** What it weighs at least that others cannot have their lightest option beside this one. */
function turnedAway(lightest: ReadonlyMap<string, readonly Lightest[]>, { claims }: Weighed, visit: number): number {
  const away = new Map<number, number>();
  for (const claim of claims()) {
    for (const other of lightest.get(claim.key) ?? [])
      if (other.visit !== visit && overlaps(other.claim, claim)) away.set(other.visit, other.gap);
  }
  return [...away.values()].reduce((sum, gap) => sum + gap, 0);
}
