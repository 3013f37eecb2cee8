import { type Candidate, candidatesOf } from "@/lib/scheduling/replan/candidates";
import { type Claim, heldAt, leaving } from "@/lib/scheduling/replan/claims";
import { type ClockOf, clockIn } from "@/lib/scheduling/replan/costs";
import type { ReplanProblem, ReplanVisit } from "@/lib/scheduling/replan/types";

/** A candidate with its weight: the cost first, then its rank among equally dear ones. */
export type Weighed = Candidate & { readonly weight: number; readonly claims: () => readonly Claim[] };

/** A visit with everything that may become of it, lightest first, and the cost above which nothing is needed. */
export type Choices = { readonly visit: ReplanVisit; readonly options: readonly Weighed[]; readonly bound: number };

/** The visits in order of their booked starts with what may become of each. */
export function choicesOf(problem: ReplanProblem): readonly Choices[] {
  const clocks = new Map<string, ClockOf>();
  const visits = [...problem.visits].sort((a, b) => a.place.startsAtMs - b.place.startsAtMs || (a.id < b.id ? -1 : 1));
  const ranked = visits.map((visit) => {
    const { zone } = visit.facts;
    const clockOf = clocks.get(zone) ?? clockIn(zone);
    clocks.set(zone, clockOf);
    const { all, bound } = candidatesOf(problem, visit, clockOf);
    return { visit, bound, candidates: ranksOf(all) };
  });
  // All ranks together weigh less than one unit of cost.
  const unit = 1 + ranked.reduce((sum, { candidates }) => sum + Math.max(...candidates.map(({ rank }) => rank)), 0);
  return ranked.map(({ visit, bound, candidates }) => ({
    visit,
    bound,
    options: candidates.map(({ rank, ...candidate }) => ({
      ...candidate,
      weight: candidate.cost * unit + rank,
      claims: lazily(() => claimsOf(visit, candidate)),
    })),
  }));
}

function claimsOf({ facts, patientId }: ReplanVisit, { place, shift }: Candidate): readonly Claim[] {
  const held = place === null ? [] : heldAt(facts.phases, patientId, place);
  return shift !== null && shift.days !== 0 ? [...held, leaving(patientId)] : held;
}

/** How many equally dear candidates stand before each. */
function ranksOf(candidates: readonly Candidate[]): (Candidate & { readonly rank: number })[] {
  let rank = 0;
  return candidates.map((candidate, index) => {
    rank = candidates[index - 1]?.cost === candidate.cost ? rank + 1 : 0;
    return { ...candidate, rank };
  });
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A chosen option of each visit, in the order of the choices. */
export type Chosen = readonly Weighed[];
