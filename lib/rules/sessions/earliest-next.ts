import { addDays, type Day, toEpochDay } from "@/lib/kernel/day";
import type { NeedleStep, Protocol } from "@/lib/rules/protocol/protocol";
import { governingStep } from "@/lib/rules/sessions/needle";
import { outranks, tookPlace } from "@/lib/rules/sessions/subject";
import { zonesOverlap } from "@/lib/rules/sessions/zone-tree";
import type { Performed, ZoneId } from "@/lib/rules/types";

export type EarliestNext =
  | { readonly date: Day; readonly governedBy: Performed }
  | { readonly date: null; readonly governedBy: null };

/** Days nobody may book into after a step: its minimum, and the healing window where the clinic lets that block (A4). */
export function restDays({ healingWindow }: Protocol, { minIntervalDays, tier }: NeedleStep): number {
  if (healingWindow.severity === "warn" || tier === "absorption") return minIntervalDays;
  return Math.max(minIntervalDays, healingWindow.days);
}

/**
 * The first day skin in `zones` may be needled again, and the session that asks for it: the latest of (date + own rest) over
 * all needling that took place on shared skin. A deeper session keeps governing after a later shallow one (A9); cancelled and
 * missed sessions do not count (A16). Both null when nothing counts. Refuses dates that are no calendar days (RangeError).
 */
export function earliestNext(
  protocol: Protocol,
  history: readonly Performed[],
  zones: readonly ZoneId[],
): EarliestNext {
  let governedBy: Performed | null = null;
  let reach = 0;
  let rest = 0;
  for (const performed of history) {
    if (!tookPlace(performed) || !zonesOverlap(protocol, performed.zones, zones)) continue;
    const days = restDays(protocol, governingStep(protocol, performed.length));
    const until = toEpochDay(performed.date) + days;
    if (governedBy && (until < reach || (until === reach && !outranks(performed, governedBy)))) continue;
    governedBy = performed;
    reach = until;
    rest = days;
  }
  if (!governedBy) return { date: null, governedBy };
  return { date: addDays(governedBy.date, rest), governedBy };
}
