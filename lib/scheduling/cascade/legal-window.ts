import { addDays, type Day } from "@/lib/kernel/day";
import { ruleBlocks } from "@/lib/scheduling/cascade/judge";
import type { CascadeFacts, CascadeVisit } from "@/lib/scheduling/cascade/types";

/**
 * The first stretch of days up to `toDay` on which the rules let a visit be, with `others` where they are, whether or not a time is
 * free; null when there is none.
 */
export function legalWindow(
  facts: CascadeFacts,
  visit: CascadeVisit,
  others: readonly CascadeVisit[],
  toDay: Day,
): { readonly earliest: Day; readonly latest: Day } | null {
  let earliest: Day | null = null;
  let latest: Day | null = null;
  for (let day = facts.fromDay; day <= toDay; day = addDays(day, 1)) {
    if (ruleBlocks(facts, visit, day, others).length === 0) {
      earliest ??= day;
      latest = day;
    } else if (earliest !== null) break;
  }
  return earliest === null || latest === null ? null : { earliest, latest };
}
