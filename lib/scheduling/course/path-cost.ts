import type { Choice } from "@/lib/scheduling/course/trace";
import { dayCost, hourCost, type Weights, weekdayCost } from "@/lib/scheduling/course/weights";

/**
 * What the placed sessions of a course cost: days off, changes of weekday, clock time and clinician between neighbours,
 * missed wishes and slivers. Sessions left due cost nothing here, so that proposals can be compared by what they book.
 */
export function pathCost(choices: readonly Choice[], weights: Weights, gridMin: number): number {
  let total = 0;
  let lastDay: number | null = null;
  let last: Extract<Choice, { kind: "placed" }> | null = null;
  for (const choice of choices) {
    if (choice.kind === "due") continue;
    if (choice.window !== null)
      total += dayCost(weights, choice.window, choice.day) + weekdayCost(weights, lastDay, choice.day);
    lastDay = choice.day;
    if (choice.kind === "fixed") continue;
    total += choice.missed * weights.wishMissed + choice.slivers * weights.sliver;
    if (last !== null) {
      total += hourCost(weights, (choice.cell - last.cell) * gridMin);
      if (choice.clinician !== last.clinician) total += weights.clinicianChange;
    }
    last = choice;
  }
  return total;
}
