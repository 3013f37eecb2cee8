import type { Claim } from "@/lib/scheduling/replan/claims";

/** Something with claims: which visit it is of, and its index in the model. */
export type Claimant = { readonly visit: number; readonly index: number; readonly claims: readonly Claim[] };

type Edge = { readonly atMs: number; readonly isStart: boolean; readonly claimant: Claimant };

/**
 * The sets of which at most one can be had: for each key and each moment everybody who claims it then, only the largest such sets, and
 * only those of more than one visit. Claims are half-open, so that one may start where another ends.
 */
export function cliquesOf(claimants: readonly Claimant[]): number[][] {
  const edges = new Map<string, Edge[]>();
  for (const claimant of claimants) {
    for (const { key, startsAtMs, endsAtMs } of claimant.claims) {
      const known = edges.get(key) ?? [];
      known.push({ atMs: startsAtMs, isStart: true, claimant }, { atMs: endsAtMs, isStart: false, claimant });
      edges.set(key, known);
    }
  }
  return [...edges.values()].flatMap(largestSets);
}

function largestSets(edges: Edge[]): number[][] {
  edges.sort((a, b) => a.atMs - b.atMs || Number(a.isStart) - Number(b.isStart));
  const present = new Set<Claimant>();
  const sets: number[][] = [];
  let hasGrown = false;
  for (const { isStart, claimant } of edges) {
    if (isStart) present.add(claimant);
    else {
      // Nobody left since the last one came: the set cannot get larger.
      if (hasGrown && new Set([...present].map(({ visit }) => visit)).size > 1)
        sets.push([...present].map(({ index }) => index).sort((a, b) => a - b));
      present.delete(claimant);
    }
    hasGrown = isStart;
  }
  return sets;
}
