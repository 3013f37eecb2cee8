import { fromEpochDay } from "@/lib/kernel/day";
import { bestPath } from "@/lib/scheduling/course/best-path";
import { explain } from "@/lib/scheduling/course/explain";
import { pathCost } from "@/lib/scheduling/course/path-cost";
import { courseProblem, type Problem } from "@/lib/scheduling/course/problem";
import type { Choice } from "@/lib/scheduling/course/trace";
import type { Course, CoursePreferences, CourseProposal, Placement, ProposalKind } from "@/lib/scheduling/course/types";
import { WEIGHTS } from "@/lib/scheduling/course/weights";
import { timeOf } from "@/lib/scheduling/local-day";
import type { SchedulingFacts } from "@/lib/scheduling/types";

const KINDS: readonly ProposalKind[] = ["ideal", "steady", "soonest"];

/** Below this difference in clock time two proposals on the same days with the same people are one proposal. */
const SAME_WITHIN_MS = 60 * 60_000;

export type ProposeOptions = { readonly k?: number; readonly preferences?: CoursePreferences };

/**
 * Up to `k` (3) placements of all open sessions of a course, each the exact optimum of its kind: nearest to the ideal days,
 * the same weekday and hour throughout, the soonest allowed. Kinds that come to the same are given once. Every session lies
 * in its own window as the rules compute it from the sessions before it, and each start passes `judgeStart`. As many sessions as
 * possible are placed; the others are `unplaced`. Empty when none can be. Deterministic; refuses malformed facts (RangeError).
 */
export function proposeCourse(
  facts: SchedulingFacts,
  course: Course,
  options: ProposeOptions = {},
): readonly CourseProposal[] {
  const { k = KINDS.length, preferences = {} } = options;
  const problem = courseProblem(facts, course, preferences);
  const proposals: CourseProposal[] = [];
  for (const kind of KINDS) {
    if (proposals.length >= k) break;
    const path = bestPath(problem, WEIGHTS[kind]);
    const proposal = path && asProposal(problem, kind, path.choices);
    if (proposal && proposal.placements.length > 0 && !proposals.some((other) => isSame(other, proposal)))
      proposals.push(proposal);
  }
  return proposals;
}

function asProposal(problem: Problem, kind: ProposalKind, choices: readonly Choice[]): CourseProposal {
  const { facts } = problem.prepared;
  const placements: Placement[] = [];
  const times: string[] = [];
  const clinicians: string[] = [];
  const unplaced: number[] = [];
  let missing = 0;
  for (const [index, choice] of choices.entries()) {
    const number = problem.sessions[index]?.number ?? index + 1;
    if (choice.kind === "due") unplaced.push(number);
    if (choice.kind !== "placed") continue;
    const { startsAtMs, roomOf, deviceOf } = problem.slotsOn(choice.day);
    const clinician = facts.clinicians[choice.clinician];
    placements.push({
      number,
      day: fromEpochDay(choice.day),
      startsAtMs: startsAtMs[choice.cell] ?? 0,
      clinicianId: clinician?.id ?? "",
      roomId: facts.rooms[roomOf[choice.clinician]?.[choice.cell] ?? -1]?.id ?? "",
      deviceId: facts.devices?.[deviceOf[choice.cell] ?? -1]?.id ?? null,
      window: choice.window.days,
    });
    times.push(timeOf(problem.prepared.firstMin + choice.cell * problem.gridMin));
    clinicians.push(clinician?.name ?? "");
    if (choice.missed > 0) missing += 1;
  }
  const explanation = placements.length > 0 ? explain({ kind, placements, times, clinicians, unplaced, missing }) : "";
  return { kind, placements, unplaced, cost: pathCost(choices, WEIGHTS.ideal, problem.gridMin), explanation };
}

/** Same days and people, and nearly the same clock times. */
function isSame(a: CourseProposal, b: CourseProposal): boolean {
  return (
    a.placements.length === b.placements.length &&
    a.placements.every((one, index) => {
      const other = b.placements[index];
      return (
        other !== undefined &&
        one.number === other.number &&
        one.clinicianId === other.clinicianId &&
        Math.abs(one.startsAtMs - other.startsAtMs) < SAME_WITHIN_MS
      );
    })
  );
}
