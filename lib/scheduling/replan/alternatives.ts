import type { Weighed } from "@/lib/scheduling/replan/choices";
import { type Claimed, isFree, take } from "@/lib/scheduling/replan/claims";
import { explainPlace } from "@/lib/scheduling/replan/explain";
import type { ReplanAlternative, ReplanVisit } from "@/lib/scheduling/replan/types";

const offered = 12;

/**
 * Other places a visit could have while everybody else stays where the plan has them, cheapest first: for every day and clinician
 * the two cheapest starts, each in its cheapest room.
 */
export function alternativesOf(
  visit: ReplanVisit,
  options: readonly Weighed[],
  own: Weighed,
  others: readonly Weighed[],
): readonly ReplanAlternative[] {
  const claimed: Claimed = new Map();
  for (const { claims } of others) take(claimed, claims());
  const starts = new Map<string, Set<number>>();
  const found: ReplanAlternative[] = [];
  for (const { place, shift, cost, claims } of options) {
    if (found.length === offered) break;
    if (place === null || shift === null || place === own.place) continue;
    const key = `${shift.day} ${place.clinicianId}`;
    const known = starts.get(key) ?? new Set();
    const isOwnStart = place.startsAtMs === own.place?.startsAtMs && place.clinicianId === own.place.clinicianId;
    if (isOwnStart || known.size === 2 || known.has(place.startsAtMs) || !isFree(claimed, claims())) continue;
    starts.set(key, known.add(place.startsAtMs));
    found.push({ place, cost, explanation: explainPlace(visit, place, shift) });
  }
  return found;
}
