import { fromEpochDay } from "@/lib/kernel/day";
import { explain } from "@/lib/scheduling/course/explain";
import { pathCost } from "@/lib/scheduling/course/path-cost";
import type { Problem } from "@/lib/scheduling/course/problem";
import type { Path } from "@/lib/scheduling/course/trace";
import type { CourseProposal, Placement, ProposalKind } from "@/lib/scheduling/course/types";
import type { Weights } from "@/lib/scheduling/course/weights";
import { timeOf } from "@/lib/scheduling/local-day";

/** What a path is the best, or next best, at. */
type Best = { readonly kind: ProposalKind; readonly rank: number };

/**
 * A path of the search as a proposal: places with people, rooms and windows, and what speaks for it.
 * @param common the weights all proposals are compared by
 */
export function asProposal(problem: Problem, { kind, rank }: Best, { choices }: Path, common: Weights): CourseProposal {
  const { facts } = problem.prepared;
  const placements: Placement[] = [];
  const times: string[] = [];
  const clinicians: string[] = [];
  const unplaced: number[] = [];
  let missing = 0;
  let slivers = 0;
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
    slivers += choice.slivers;
  }
  const told = { kind, rank, placements, times, clinicians, unplaced, missing, slivers };
  const explanation = placements.length > 0 ? explain(told) : "";
  return { kind, rank, placements, unplaced, cost: pathCost(choices, common, problem.gridMin), explanation };
}
