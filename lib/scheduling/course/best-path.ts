import { leastLeftDue } from "@/lib/scheduling/course/least-left-due";
import type { Problem } from "@/lib/scheduling/course/problem";
import { solve } from "@/lib/scheduling/course/solve";
import { cheapestPath, type Path } from "@/lib/scheduling/course/trace";
import { INFINITE, LEFT_DUE, type Weights } from "@/lib/scheduling/course/weights";

/** Days around the aim that usually hold a good course: 3 reach every weekday, 10 step over a closed week. */
const FIRST_WIDTHS = [3, 10] as const;

/**
 * The optimal course under `weights`, or null when no course exists. A good course from a narrow search bounds the full one:
 * the answer is the same as without the bound, and most days need no look.
 */
export function bestPath(problem: Problem, weights: Weights): Path | null {
  return cheapestPath(
    problem,
    weights,
    solve(problem, weights, { width: Number.POSITIVE_INFINITY, bound: boundOf(problem, weights) }),
  );
}

/** The cost of a good course: one that leaves no session due but those the horizon forces. Where none is near, no bound. */
function boundOf(problem: Problem, weights: Weights): number {
  const bound = (leastLeftDue(problem, 0, [], "") + 1) * LEFT_DUE - 1;
  for (const width of FIRST_WIDTHS) {
    const found = cheapestPath(problem, weights, solve(problem, weights, { width, bound }));
    if (found !== null) return found.total;
  }
  return INFINITE - 1;
}
