import { type Day, weekday } from "@/lib/kernel/day";
import { mergeIntervals, subtractIntervals } from "@/lib/scheduling/intervals";
import { type LocalDay, minutesOf } from "@/lib/scheduling/local-day";
import { byId, type Prepared, type PreparedClinician, prepare } from "@/lib/scheduling/prepare";
import type { ClinicianFacts, Closure, Interval, SchedulingFacts } from "@/lib/scheduling/types";

/**
 * When a clinician can be with patients on `day`: merged intervals in epoch ms, from the roster rows valid that day, minus
 * closures and time off. Exact on days when the clocks change; a boundary that does not exist moves to the next minute that does.
 * Every phase of a visit but the changeover must lie inside one of them. Refuses an unknown clinician (RangeError).
 */
export function openHours(facts: SchedulingFacts, clinicianId: string, day: Day): readonly Interval[] {
  const prepared = prepare(facts);
  return openHoursOf(prepared, byId(prepared.clinicians, clinicianId), day);
}

/** As `openHours`, on prepared facts. */
export function openHoursOf({ facts, dayOf }: Prepared, clinician: PreparedClinician, day: Day): readonly Interval[] {
  if (closureOn(facts.closures, day) !== undefined) return [];
  return subtractIntervals(rosteredHours(clinician.facts, dayOf(day)), clinician.timeOff);
}

/** The closure that covers `day`, if any. */
export function closureOn(closures: readonly Closure[], day: Day): Closure | undefined {
  return closures.find((closure) => closure.from <= day && day <= closure.to);
}

/** The roster alone, before closures and time off. */
export function rosteredHours({ workingHours }: ClinicianFacts, local: LocalDay): readonly Interval[] {
  const today = weekday(local.day);
  const rows: Interval[] = [];
  for (const row of workingHours) {
    if (row.weekday !== today || local.day < row.validFrom || (row.validTo !== null && local.day > row.validTo))
      continue;
    rows.push({ startsAtMs: local.atOrNext(minutesOf(row.from)), endsAtMs: local.atOrNext(minutesOf(row.to)) });
  }
  return mergeIntervals(rows);
}
