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
  /** Epoch day of the last dated session of this course. */
  readonly lastDay: number | null;
  /** By slot: clinician index * cells + cell. INFINITE: not reachable. */
  readonly cost: Int32Array;
  readonly from: Step[];
  /** The free slots of its own day, for a placed session. */
  readonly slots: DaySlots | null;
};

/** How a node was reached. */
export type Step = { readonly node: Node; readonly paid: number; readonly window: DayWindow | null };

/**
 * The least cost of having been anywhere, seen from each slot of the next session: the change of clock time (capped) and of
 * clinician paid. Two sweeps per clinician, as a distance transform, instead of comparing every pair of slots.
 */
export function afterChange(cost: Int32Array, cells: number, gridMin: number, weights: Weights): Int32Array {
  const paid = cost.slice();
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
  return paid;
}

/** A node for a session placed on `day`, not reached by anything yet. */
export function placedNode(
  key: string,
  dated: readonly Dated[],
  day: number,
  slots: DaySlots,
  slotCount: number,
): Node {
  const cost = new Int32Array(slotCount).fill(INFINITE);
  return { kind: "placed", key, dated, lastDay: day, cost, from: [], slots };
}

/** A node that keeps the slots of the one before it: the session is fixed or left due. */
export function passThrough(
  node: Node,
  kind: "due" | "fixed",
  dated: readonly Dated[],
  lastDay: number | null,
  paid: number,
  window: DayWindow | null,
): Node {
  const cost = node.cost.map((value) => Math.min(value + paid, INFINITE));
  return { kind, key: keyOf(dated), dated, lastDay, cost, from: [{ node, paid, window }], slots: null };
}

/** Enters a placed node from `paid` (by slot) at the cost of one step, wishes missed there added. */
export function relax({ cost, slots }: Node, paid: Int32Array, step: number, wishMissed: number): void {
  if (slots === null) return;
  const { slots: free, missed } = slots;
  for (let j = 0; j < free.length; j += 1) {
    const slot = free[j] ?? 0;
    const total = (paid[slot] ?? INFINITE) + step + (missed[j] ?? 0) * wishMissed;
    if (total < (cost[slot] ?? 0)) cost[slot] = total;
  }
}

/** The least cost of any slot; INFINITE where none is reachable. */
export function leastOf({ cost }: Node): number {
  let least = INFINITE;
  for (let i = 0; i < cost.length; i += 1) least = Math.min(least, cost[i] ?? INFINITE);
  return least;
}
