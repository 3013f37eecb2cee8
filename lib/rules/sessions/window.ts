import { addDays, addMonthsClamped, type Day, maxDay } from "@/lib/kernel/day";
import type { Length } from "@/lib/kernel/length";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { earliestNext } from "@/lib/rules/sessions/earliest-next";
import { governingStep } from "@/lib/rules/sessions/needle";
import { tookPlace } from "@/lib/rules/sessions/subject";
import { zonesOverlap } from "@/lib/rules/sessions/zone-tree";
import type { Performed, ZoneId } from "@/lib/rules/types";

type Window =
  | { readonly earliest: Day; readonly ideal: Day; readonly latest: Day }
  | { readonly earliest: null; readonly ideal: null; readonly latest: null };

function later(a: Day | null, b: Day): Day {
  return a === null ? b : maxDay(a, b);
}

/**
 * When the next session of `nextLength` (hundredths of a millimetre) on `zones` should be, given what took place there.
 * - earliest: the hard minimum over all of it (A1, A9), whatever the next length.
 * - ideal: two calendar months, clamped to the month's end, after the last clinic session into the dermis (A3), never before
 *   earliest. For an absorption roll, or when no such session exists, the ideal interval of what was done (A5).
 * - latest: the end of the on-schedule days counted from the same session, never before ideal.
 * All null when nothing on these zones took place. Refuses dates that are no calendar days (RangeError).
 */
export function window(
  protocol: Protocol,
  history: readonly Performed[],
  zones: readonly ZoneId[],
  nextLength: Length,
): Window {
  const earliest = earliestNext(protocol, history, zones).date;
  if (earliest === null) return { earliest: null, ideal: null, latest: null };
  let last: Day | null = null;
  let lastDermal: Day | null = null;
  let rested: Day = earliest;
  for (const performed of history) {
    if (!tookPlace(performed) || !zonesOverlap(protocol, performed.zones, zones)) continue;
    const step = governingStep(protocol, performed.length);
    last = later(last, performed.date);
    rested = later(rested, addDays(performed.date, step.idealIntervalDays));
    if (step.tier === "dermal" && performed.setting === "clinic") lastDermal = later(lastDermal, performed.date);
  }
  const { spacingMonths, onScheduleDays } = protocol.course;
  const inRhythm = governingStep(protocol, nextLength).tier === "dermal" ? lastDermal : null;
  const ideal = inRhythm === null ? rested : maxDay(earliest, addMonthsClamped(inRhythm, spacingMonths));
  const latest = maxDay(ideal, addDays(inRhythm ?? last ?? earliest, onScheduleDays.max));
  return { earliest, ideal, latest };
}
