import { fromEpochDay, toEpochDay } from "@/lib/kernel/day";
import type { Apart } from "@/lib/scheduling/course/apart";
import { type Dated, keepGoverning, keyOf } from "@/lib/scheduling/course/dated";
import { leastLeftDue } from "@/lib/scheduling/course/least-left-due";
import {
  afterChange,
  leastOf,
  type Node,
  passThrough,
  placedNode,
  relax,
  rootNode,
} from "@/lib/scheduling/course/node";
import type { Problem } from "@/lib/scheduling/course/problem";
import type { CourseSession } from "@/lib/scheduling/course/types";
import { dayCost, LEFT_DUE, type Weights, weekdayCost } from "@/lib/scheduling/course/weights";

/** What need not be looked at, and which courses the one looked for is to be different from. */
export type Limits = {
  readonly apart: Apart;
  /** Only days so near to the day the weights aim for. */
  readonly width: number;
  /** Only courses that can cost at most this: the cost of one already found. */
  readonly bound: number;
};

/**
 * The states after the last session: exact dynamic programming, session by session, over (what governs later windows) x
 * (how far it differs from the courses to keep away from) x (clinician, clock time). Within the limits every course is
 * considered, so with the width unlimited the cheapest state is the optimum: what the bound cuts off cannot become cheaper
 * again, as no step has a negative cost.
 */
export function solve(problem: Problem, weights: Weights, limits: Limits): readonly Node[] {
  const slotCount = problem.prepared.clinicians.length * problem.cells;
  let nodes: readonly Node[] = [rootNode(slotCount, limits.apart.none)];
  for (const [index, session] of problem.sessions.entries()) {
    const { fixedDate } = session;
    nodes =
      fixedDate === undefined
        ? place(problem, weights, limits, nodes, index, session)
        : nodes.map((node) => keepFixed(problem, weights, node, session, fixedDate));
  }
  return nodes.filter(({ differing }) => limits.apart.isDifferent(differing));
}

/** The session on each day of its window, or left due; once one is due, so are the open ones up to the next fixed session. */
function place(
  problem: Problem,
  weights: Weights,
  { width, bound, apart }: Limits,
  nodes: readonly Node[],
  index: number,
  session: CourseSession,
): readonly Node[] {
  const { protocol } = problem.course;
  const placed = new Map<string, Node>();
  const due: Node[] = [];
  const paid = new Int32Array(problem.prepared.clinicians.length * problem.cells);
  for (const node of nodes) {
    const least = leastOf(node);
    if (least + LEFT_DUE <= bound) {
      const differing = apart.after(node.differing, apart.dueToo(index));
      due.push(passThrough(node, { ...node, kind: "due", differing }, LEFT_DUE, null));
    }
    if (node.kind === "due" || least > bound) continue;
    paid.set(node.cost);
    afterChange(paid, problem.cells, problem.gridMin, weights);
    const window = problem.windowOf(session, node.dated, node.key);
    for (let day = window.earliest; day <= window.latest; day += 1) {
      const off = dayCost(weights, window, day);
      const step = off + weekdayCost(weights, node.lastDay, day);
      if (off > width * weights.perDay) continue;
      if (least + step + problem.leastMissedOn(day) * weights.wishMissed > bound) continue;
      const slots = problem.slotsOn(day);
      if (slots.slots.length === 0) continue;
      const reached = least + step + slots.leastMissed * weights.wishMissed;
      if (reached > bound) continue;
      const dated = keepGoverning(protocol, node.dated, { ...session, date: fromEpochDay(day) });
      const key = keyOf(dated);
      // Only where the bound itself leaves sessions due can what the horizon forces decide anything.
      if (bound >= LEFT_DUE && reached + LEFT_DUE * leastLeftDue(problem, index + 1, dated, key) > bound) continue;
      for (const { places, same } of apart.groupsOn(index, day, slots)) {
        const differing = apart.after(node.differing, same);
        const name = `${key}#${differing}`;
        const target = placed.get(name) ?? placedNode({ key, dated, differing }, day, slots, paid.length);
        placed.set(name, target);
        relax(target, paid, step, weights, places);
        target.from.push({ node, paid: step, window, places });
      }
    }
  }
  return [...placed.values(), ...due];
}

/** A fixed session stays where it is: it costs only as far as the open session placed right before it moves its window. */
function keepFixed(problem: Problem, weights: Weights, node: Node, session: CourseSession, date: string): Node {
  const day = toEpochDay(date);
  const dated: readonly Dated[] = keepGoverning(problem.course.protocol, node.dated, { ...session, date });
  const state = { kind: "fixed", dated, differing: node.differing, lastDay: day } as const;
  if (node.kind !== "placed") return passThrough(node, state, 0, null);
  const window = problem.windowOf(session, node.dated, node.key);
  const paid = dayCost(weights, window, day) + weekdayCost(weights, node.lastDay, day);
  return passThrough(node, state, paid, window);
}
