import { areApart } from "@/lib/scheduling/course/apart";
import { asProposal } from "@/lib/scheduling/course/as-proposal";
import { bestPath } from "@/lib/scheduling/course/best-path";
import { courseProblem } from "@/lib/scheduling/course/problem";
import type { Path } from "@/lib/scheduling/course/trace";
import type { Course, CoursePreferences, CourseProposal, ProposalKind } from "@/lib/scheduling/course/types";
import { WEIGHTS } from "@/lib/scheduling/course/weights";
import type { SchedulingFacts } from "@/lib/scheduling/types";

const KINDS: readonly ProposalKind[] = ["ideal", "steady", "soonest"];

export type ProposeOptions = { readonly k?: number; readonly preferences?: CoursePreferences };

/**
 * Up to `k` (3) placements of all open sessions of a course, each different from those before it (`course/apart.ts`). First the
 * exact optimum of each kind: nearest to the ideal days, the same weekday and hour throughout, the soonest allowed; kinds that
 * come to the same are given once. Then the next best of each kind in turn, each the exact optimum among the courses different
 * from all before it. Every session lies in its own window as the rules compute it from the sessions before it, and each start
 * passes `judgeStart`. As many sessions as possible are placed; the others are `unplaced`. Empty when none can be.
 * Deterministic; refuses malformed facts (RangeError).
 */
export function proposeCourse(
  facts: SchedulingFacts,
  course: Course,
  options: ProposeOptions = {},
): readonly CourseProposal[] {
  const { k = KINDS.length, preferences = {} } = options;
  const problem = courseProblem(facts, course, preferences);
  const weightsOf = (kind: ProposalKind) =>
    preferences.sameClinician === false ? { ...WEIGHTS[kind], clinicianChange: 0 } : WEIGHTS[kind];
  const found: { readonly kind: ProposalKind; readonly rank: number; readonly path: Path }[] = [];
  const shown = () => found.map(({ path }) => path);
  for (const kind of KINDS) {
    if (found.length >= k) break;
    const path = bestPath(problem, weightsOf(kind));
    if (path === null || !path.choices.some((choice) => choice.kind === "placed")) return [];
    if (shown().every((other) => areApart(problem, path, other))) found.push({ kind, rank: 1, path });
  }
  for (let next = 0; found.length < k; next += 1) {
    const kind = KINDS[next % KINDS.length] ?? "ideal";
    const path = bestPath(problem, weightsOf(kind), shown());
    // What is different from all shown is different for every kind.
    if (path === null) break;
    found.push({ kind, rank: 2 + Math.floor(next / KINDS.length), path });
  }
  return found.map(({ path, ...best }) => asProposal(problem, best, path, weightsOf("ideal")));
}
