import { alternativesOf } from "@/lib/scheduling/replan/alternatives";
import { type Choices, type Chosen, choicesOf } from "@/lib/scheduling/replan/choices";
import { cliquesOf } from "@/lib/scheduling/replan/cliques";
import { explainLine } from "@/lib/scheduling/replan/explain";
import { firstChoice, weightOf } from "@/lib/scheduling/replan/first-choice";
import { neededOptions } from "@/lib/scheduling/replan/needed-options";
import type { AssignmentModel, ReplanPlan, ReplanProblem } from "@/lib/scheduling/replan/types";

/** What a solver is asked, and how its answer reads. */
export type ReplanQuestion = {
  readonly model: AssignmentModel;
  /** The plan of a choice: an index of the model for each of its groups. */
  readonly plan: (chosen: readonly number[]) => ReplanPlan;
};

/**
 * A day to arrange anew as an exact choice: one of each visit's candidates, at most one for whatever two would need at once, at the
 * least total cost. Any answer that keeps the groups and cliques is a plan without a collision; the lightest is the one to propose.
 * It has no answer only where pins, or visits that stay, exclude each other.
 */
export function replanQuestion(problem: ReplanProblem): ReplanQuestion {
  const choices = choicesOf(problem);
  const first = firstChoice(choices);
  const lightest = weightOf(choices.flatMap(({ options }) => options[0] ?? []));
  const slack = first === null ? Number.POSITIVE_INFINITY : weightOf(first) - lightest;
  const needed = neededOptions(choices, slack);
  const options = needed.flatMap((own, visit) => own.map((option) => ({ visit, option })));
  const indexed = options.map(({ visit, option }, index) => ({ visit, index, option, claims: option.claims() }));
  const model: AssignmentModel = {
    weights: indexed.map(({ visit, option }) => option.weight - (choices[visit]?.options[0]?.weight ?? 0)),
    groups: choices.map((_, visit) => indexed.filter((one) => one.visit === visit).map(({ index }) => index)),
    cliques: cliquesOf(indexed),
    start: first?.map((option) => indexed.findIndex((one) => one.option === option)) ?? null,
  };
  const plan = (chosen: readonly number[]) =>
    planOf(
      choices,
      chosen.flatMap((index) => options[index]?.option ?? []),
    );
  return { model, plan };
}

function planOf(choices: readonly Choices[], chosen: Chosen): ReplanPlan {
  const lines = choices.flatMap(({ visit, options }, index) => {
    const own = chosen[index];
    if (own === undefined) throw new RangeError("A plan needs a choice for every visit");
    if (own.cost === 0 && visit.pin === undefined) return [];
    const others = chosen.filter((_, other) => other !== index);
    const { place, cost } = own;
    const explanation = explainLine(visit, options, own);
    return { visit, place, cost, explanation, alternatives: alternativesOf(visit, options, own, others) };
  });
  return { lines, cost: lines.reduce((sum, line) => sum + line.cost, 0) };
}
