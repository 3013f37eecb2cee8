import { type Dated, keyOf } from "@/lib/scheduling/course/dated";
import type { DaySlots } from "@/lib/scheduling/course/problem";
import type { DayWindow } from "@/lib/scheduling/course/session-window";
import { INFINITE, type Weights } from "@/lib/scheduling/course/weights";

/**
 * A state of the search after one more session: what later windows depend on (`dated`), and for every slot the least cost of
 * a course so far whose last placed session stands there.
 */
export type Node = {
  readonly kind: "root" | "placed" | "fixed" | "due";
  readonly key: string;
  readonly dated: readonly Dated[];
  /** How many sessions differ so far from each course it is to be different from (`apart.ts`). */
  readonly differing: readonly number[];
  /** Epoch day of the last dated session of this course. */
  readonly lastDay: number | null;
  /** By slot: clinician index * cells + cell. INFINITE: not reachable. */
  readonly cost: Int32Array;
  readonly from: Step[];
  /** The free slots of its own day, for a placed session. */
  readonly slots: DaySlots | null;
};

/** How a node was reached: the `places` of its day's list of slots that this step leads to (null: all of them). */
export type Step = {
  readonly node: Node;
  readonly paid: number;
  readonly window: DayWindow | null;
  readonly places: readonly number[] | null;
};

/** The start of a search, at no cost anywhere. */
export function rootNode(slotCount: number, differing: readonly number[]): Node {
  const cost = new Int32Array(slotCount);
  return { kind: "root", key: "", dated: [], differing, lastDay: null, cost, from: [], slots: null };
}

/**
 * The least cost of having been anywhere, seen from each slot of the next session: the change of clock time (capped) and of
 * clinician paid. Two sweeps per clinician, as a distance transform, instead of comparing every pair of slots.
 * @param paid the least cost of each slot; changed in its place
 */
export function afterChange(paid: Int32Array, cells: number, gridMin: number, weights: Weights): void {
  const step = weights.perMinute * gridMin;
  for (let base = 0; base < paid.length; base += cells) {
    let least = INFINITE;
    let run = INFINITE;
    for (let i = base; i < base + cells; i += 1) {
      run = Math.min(run + step, paid[i] ?? INFINITE);
      paid[i] = run;
      if (run < least) least = run;
    }
    run = INFINITE;
    for (let i = base + cells - 1; i >= base; i -= 1) {
      run = Math.min(run + step, paid[i] ?? INFINITE, least + weights.hourCap);
      paid[i] = run;
    }
  }
  for (let cell = 0; cell < cells; cell += 1) {
    let best = INFINITE;
    for (let i = cell; i < paid.length; i += cells) best = Math.min(best, paid[i] ?? INFINITE);
    for (let i = cell; i < paid.length; i += cells) {
      paid[i] = Math.min(paid[i] ?? INFINITE, best + weights.clinicianChange, INFINITE);
    }
  }
}

/** A node for a session placed on `day`, not reached by anything yet. */
export function placedNode(
  state: Pick<Node, "key" | "dated" | "differing">,
  day: number,
  slots: DaySlots,
  slotCount: number,
): Node {
  const cost = new Int32Array(slotCount).fill(INFINITE);
  return { ...state, kind: "placed", lastDay: day, cost, from: [], slots };
}

/** A node that keeps the slots of the one before it: the session is fixed or left due. */
export function passThrough(
  node: Node,
  state: Pick<Node, "dated" | "differing" | "lastDay"> & { readonly kind: "due" | "fixed" },
  paid: number,
  window: DayWindow | null,
): Node {
  const cost = node.cost.map((value) => Math.min(value + paid, INFINITE));
  return { ...state, key: keyOf(state.dated), cost, from: [{ node, paid, window, places: null }], slots: null };
}

/** Enters some places of a placed node from `paid` (by slot) at the cost of one step and what each slot itself costs. */
export function relax(
  { cost, slots }: Node,
  paid: Int32Array,
  step: number,
  weights: Weights,
  places: readonly number[] | null,
): void {
  if (slots === null) return;
  const count = places?.length ?? slots.slots.length;
  for (let j = 0; j < count; j += 1) {
    const place = places === null ? j : (places[j] ?? 0);
    const slot = slots.slots[place] ?? 0;
    const total = (paid[slot] ?? INFINITE) + step + slotCost(weights, slots, place);
    if (total < (cost[slot] ?? 0)) cost[slot] = total;
  }
}

/** What a slot costs whatever comes before it: the wishes it misses and the slivers it leaves. */
export function slotCost(weights: Weights, { missed, slivers }: DaySlots, place: number): number {
  return (missed[place] ?? 0) * weights.wishMissed + (slivers[place] ?? 0) * weights.sliver;
}

/** The least cost of any slot; INFINITE where none is reachable. */
export function leastOf({ cost }: Node): number {
  let least = INFINITE;
  for (let i = 0; i < cost.length; i += 1) least = Math.min(least, cost[i] ?? INFINITE);
  return least;
}
