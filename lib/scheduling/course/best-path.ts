import { type Apart, apartFrom } from "@/lib/scheduling/course/apart";
import { leastLeftDue } from "@/lib/scheduling/course/least-left-due";
import type { Problem } from "@/lib/scheduling/course/problem";
import { solve } from "@/lib/scheduling/course/solve";
import { cheapestPath, type Path } from "@/lib/scheduling/course/trace";
import { INFINITE, LEFT_DUE, type Weights } from "@/lib/scheduling/course/weights";

/** Days around the aim that usually hold a good course: 3 reach every weekday, 10 step over a closed week. */
const FIRST_WIDTHS = [3, 10] as const;

/**
 * The optimal course under `weights` among those different (`apart.ts`) from every course shown already, or null when no other
 * places as many sessions. A good course from a narrow search bounds the full one: the answer is the same as without the
 * bound, and most days need no look. Asked again with its own answers added, it lists the cheapest courses in order.
 */
export function bestPath(problem: Problem, weights: Weights, shown: readonly Path[] = []): Path | null {
  const apart = apartFrom(problem, shown);
  const most = Math.min(INFINITE - 1, ...shown.map(({ choices }) => boundWithDue(choices.filter(isDue).length)));
  const bound = goodCost(problem, weights, apart, most);
  return cheapestPath(problem, weights, solve(problem, weights, { width: Number.POSITIVE_INFINITY, bound, apart }));
}

/** The cost of a good course: one that leaves no session due but those the horizon forces. Where none is near, `most`. */
function goodCost(problem: Problem, weights: Weights, apart: Apart, most: number): number {
  const bound = Math.min(most, boundWithDue(leastLeftDue(problem, 0, [], "")));
  for (const width of FIRST_WIDTHS) {
    const found = cheapestPath(problem, weights, solve(problem, weights, { width, bound, apart }));
    if (found !== null) return found.total;
  }
  return most;
}

/** What a course that leaves so many sessions due can cost at most. */
function boundWithDue(due: number): number {
  return (due + 1) * LEFT_DUE - 1;
}

function isDue({ kind }: { readonly kind: string }): boolean {
  return kind === "due";
}
