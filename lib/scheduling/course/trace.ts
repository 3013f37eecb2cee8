import { leastOf, type Node, slotCost } from "@/lib/scheduling/course/node";
import type { Problem } from "@/lib/scheduling/course/problem";
import type { DayWindow } from "@/lib/scheduling/course/session-window";
import { hourCost, INFINITE, type Weights } from "@/lib/scheduling/course/weights";

/** What the search decided for one session: a slot on a day, the fixed day kept, or left due. */
export type Choice =
  | {
      readonly kind: "placed";
      readonly day: number;
      readonly clinician: number;
      readonly cell: number;
      readonly missed: number;
      readonly slivers: number;
      readonly window: DayWindow;
    }
  | { readonly kind: "fixed"; readonly day: number; readonly window: DayWindow | null }
  | { readonly kind: "due" };

/** A whole course, one choice per session in their order, and the least cost it was found at. */
export type Path = { readonly choices: readonly Choice[]; readonly total: number };

/**
 * The cheapest course among the final nodes, or null when there is none. Ties go to the earlier day, then the earlier clock
 * time, then the facts' order of clinicians, from the last session back, so that equal facts give equal answers.
 */
export function cheapestPath(problem: Problem, weights: Weights, nodes: readonly Node[]): Path | null {
  let best: { node: Node; slot: number; total: number } | null = null;
  for (const node of nodes) {
    const least = leastOf(node);
    if (least >= (best?.total ?? INFINITE)) continue;
    best = { node, slot: firstSlot(problem, node, (slot) => node.cost[slot] === least), total: least };
  }
  return best && { choices: walkBack(problem, weights, best.node, best.slot), total: best.total };
}

function walkBack(problem: Problem, weights: Weights, last: Node, lastSlot: number): readonly Choice[] {
  const choices: Choice[] = [];
  let node = last;
  let slot = lastSlot;
  while (node.kind !== "root") {
    const step = stepInto(problem, weights, node, slot);
    choices.push(choiceAt(problem, node, slot, step.window));
    node = step.node;
    slot = step.slot;
  }
  return choices.reverse();
}

/** The step and the slot before it that give exactly the cost of `slot` in `node`. */
function stepInto(problem: Problem, weights: Weights, node: Node, slot: number) {
  if (node.kind !== "placed") {
    for (const { node: before, window } of node.from) return { node: before, window, slot };
  }
  const place = placeOf(node, slot);
  const target = (node.cost[slot] ?? INFINITE) - (node.slots === null ? 0 : slotCost(weights, node.slots, place));
  for (const { node: before, paid, window, places } of node.from) {
    if (places !== null && !places.includes(place)) continue;
    const earlier = firstSlot(problem, before, (from) => {
      const change = before.kind === "root" ? 0 : changeCost(problem, weights, from, slot);
      return (before.cost[from] ?? INFINITE) + change + paid === target;
    });
    if (earlier >= 0) return { node: before, window, slot: earlier };
  }
  throw new Error("A course cost has no origin: the search and its walk back disagree");
}

function changeCost({ cells, gridMin }: Problem, weights: Weights, from: number, to: number): number {
  const otherClinician = Math.floor(from / cells) !== Math.floor(to / cells);
  const apart = ((from % cells) - (to % cells)) * gridMin;
  return hourCost(weights, apart) + (otherClinician ? weights.clinicianChange : 0);
}

/** Where a slot stands in the list of its day. */
function placeOf({ slots }: Node, slot: number): number {
  return slots?.slots.indexOf(slot) ?? 0;
}

function choiceAt({ cells }: Problem, node: Node, slot: number, window: DayWindow | null): Choice {
  if (node.kind === "due" || node.lastDay === null) return { kind: "due" };
  if (node.kind === "fixed" || window === null) return { kind: "fixed", day: node.lastDay, window };
  const place = placeOf(node, slot);
  const cost = { missed: node.slots?.missed[place] ?? 0, slivers: node.slots?.slivers[place] ?? 0 };
  const at = { day: node.lastDay, clinician: Math.floor(slot / cells), cell: slot % cells };
  return { kind: "placed", ...at, ...cost, window };
}

/** The first slot that qualifies, by clock time, then clinician; -1 when none does. */
function firstSlot({ cells }: Problem, { cost }: Node, qualifies: (slot: number) => boolean): number {
  for (let cell = 0; cell < cells; cell += 1) {
    for (let slot = cell; slot < cost.length; slot += cells) if (qualifies(slot)) return slot;
  }
  return -1;
}
