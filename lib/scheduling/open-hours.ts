import { type Day, weekday } from "@/lib/kernel/day";
import { mergeIntervals, subtractIntervals } from "@/lib/scheduling/intervals";
import { type LocalDay, minutesOf } from "@/lib/scheduling/local-day";
import { byId, type Prepared, type PreparedClinician, prepare } from "@/lib/scheduling/prepare";
import type { ClinicianFacts, Closure, Interval, RosterException, SchedulingFacts } from "@/lib/scheduling/types";

/**
 * When a clinician can be with patients on `day`: merged intervals in epoch ms, from the roster rows valid that day or the
 * exceptions that take their place, minus closures and time off. Exact on days when the clocks change; a boundary that does not exist moves to the next minute that does.
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

/** The exceptions that take the place of a clinician's week on `day`; none on an ordinary day. */
export function exceptionsOn({ exceptions }: ClinicianFacts, day: Day): readonly RosterException[] {
  return exceptions.filter((exception) => exception.day === day);
}

/** The roster alone, exceptions in the place of the week, before closures and time off. */
export function rosteredHours(clinician: ClinicianFacts, local: LocalDay): readonly Interval[] {
  const exceptions = exceptionsOn(clinician, local.day);
  const rows = exceptions.length > 0 ? exceptions : weeklyRows(clinician, local.day);
  return mergeIntervals(
    rows.flatMap(({ from, to }) =>
      from === null || to === null
        ? []
        : { startsAtMs: local.atOrNext(minutesOf(from)), endsAtMs: local.atOrNext(minutesOf(to)) },
    ),
  );
}

function weeklyRows({ workingHours }: ClinicianFacts, day: Day) {
  const today = weekday(day);
  return workingHours.filter(
    (row) => row.weekday === today && row.validFrom <= day && (row.validTo === null || day <= row.validTo),
  );
}
