import type { Item, Option } from "@/lib/scheduling/cascade/options";

/** What becomes of a visit that may move. */
export type Fate = { readonly kind: "stays" | "uncured" } | { readonly kind: "moves"; readonly option: Option };

/** Days that must lie between two visits if the first is the earlier one; null: it cannot be the earlier one. */
export type Gaps = readonly (readonly (number | null)[])[];

/** Some of the visits placed, in order of their days: what that cost and what it asks of each of the others. */
type Node = {
  readonly placed: number;
  readonly left: number;
  readonly cost: number;
  /** By visit: the first day it may be on if it stays, and if it moves. */
  readonly staysFrom: readonly number[];
  readonly movesFrom: readonly number[];
  readonly last: { readonly item: number; readonly fate: Fate; readonly before: Node } | null;
};

/**
 * What becomes of every visit at the least cost: exact dynamic programming over the visits in order of their days. A state is
 * which visits are placed and from which day on each of the others may follow; of two states with the same visits placed the one
 * that costs no more and asks no more is kept. As few visits as possible are left uncured; those ask nothing of the others.
 */
export function leastChange(
  items: readonly Item[],
  gaps: Gaps,
): { readonly fates: readonly Fate[]; readonly cost: number } {
  const all = (1 << items.length) - 1;
  const open = items.map(() => Number.NEGATIVE_INFINITY);
  for (let allowed = 0; ; allowed += 1) {
    const root: Node = { placed: 0, left: 0, cost: 0, staysFrom: open, movesFrom: open, last: null };
    let nodes: readonly Node[] = [root];
    for (let step = 0; step < items.length; step += 1) nodes = next(items, gaps, allowed, nodes);
    const [first, ...rest] = nodes.filter(({ placed }) => placed === all);
    if (first === undefined) continue;
    const best = rest.reduce((least, node) => (node.cost < least.cost ? node : least), first);
    return { fates: walkBack(best, items.length), cost: best.cost };
  }
}

/** All states with one more visit placed. */
function next(items: readonly Item[], gaps: Gaps, allowed: number, nodes: readonly Node[]): readonly Node[] {
  const byPlaced = new Map<number, Node[]>();
  const keep = (node: Node) => {
    const rivals = byPlaced.get(node.placed) ?? [];
    if (rivals.some((rival) => isNoWorse(rival, node))) return;
    byPlaced.set(node.placed, [...rivals.filter((rival) => !isNoWorse(node, rival)), node]);
  };
  for (const node of nodes) {
    items.forEach((item, index) => {
      if ((node.placed & (1 << index)) !== 0 || !mayBeNext(gaps, node, index)) return;
      if (item.stays && item.own >= (node.staysFrom[index] ?? 0)) {
        keep(follow(node, index, gaps, { kind: "stays" }, item.own, 0));
      }
      // A later day that costs no less only asks more of what follows.
      let least = Number.POSITIVE_INFINITY;
      for (const option of item.options) {
        if (option.day < (node.movesFrom[index] ?? 0) || option.cost >= least) continue;
        least = option.cost;
        keep(follow(node, index, gaps, { kind: "moves", option }, option.day, option.cost));
      }
      if (node.left < allowed) {
        const { staysFrom, movesFrom } = node;
        const last = { item: index, fate: { kind: "uncured" as const }, before: node };
        const placed = node.placed | (1 << index);
        keep({ placed, left: node.left + 1, cost: node.cost + item.leaving, staysFrom, movesFrom, last });
      }
    });
  }
  return [...byPlaced.values()].flat();
}

/** Whether every visit still open may come after this one. */
function mayBeNext(gaps: Gaps, { placed }: Node, index: number): boolean {
  return (gaps[index] ?? []).every((gap, other) => other === index || (placed & (1 << other)) !== 0 || gap !== null);
}

/** The state after a visit took a day. Two visits share a day only where both stay and neither waits for the other. */
function follow(node: Node, index: number, gaps: Gaps, fate: Fate, day: number, cost: number): Node {
  const from = gaps[index] ?? [];
  const asked = (known: readonly number[], isFree: boolean) =>
    known.map((first, other) => Math.max(first, day + Math.max(from[other] ?? 0, isFree ? 0 : 1)));
  return {
    placed: node.placed | (1 << index),
    left: node.left,
    cost: node.cost + cost,
    staysFrom: asked(node.staysFrom, fate.kind === "stays"),
    movesFrom: asked(node.movesFrom, false),
    last: { item: index, fate, before: node },
  };
}

/** Whether everything that can follow `b` can follow `a` and costs no more then. */
function isNoWorse(a: Node, b: Node): boolean {
  if (a.cost > b.cost || a.left > b.left) return false;
  for (let i = 0; i < a.movesFrom.length; i += 1) {
    if ((b.placed & (1 << i)) !== 0) continue;
    if ((a.movesFrom[i] ?? 0) > (b.movesFrom[i] ?? 0) || (a.staysFrom[i] ?? 0) > (b.staysFrom[i] ?? 0)) return false;
  }
  return true;
}

function walkBack(last: Node, count: number): readonly Fate[] {
  const fates: Fate[] = Array.from({ length: count }, () => ({ kind: "stays" }));
  for (let node = last; node.last !== null; node = node.last.before) fates[node.last.item] = node.last.fate;
  return fates;
}
