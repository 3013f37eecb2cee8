import type { DayRange } from "@/lib/appointments/facts/facts-query";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { readPatientsBusy } from "@/lib/appointments/replan/read-patients-busy";
import type { Tx } from "@/lib/db/transaction";
import type { Phases, SchedulingFacts } from "@/lib/scheduling";

/** A visit whose place is sought. */
export type SeekingVisit = {
  readonly id: string;
  readonly patientId: string;
  readonly procedureId: string;
  readonly phases: Phases;
  /** When it begins now: a time it may keep beyond the clinic's horizon, but not one that is past. */
  readonly startsAtMs: number;
};

type Query = {
  readonly clinic: { readonly id: string; readonly zone: string };
  readonly range: DayRange;
  readonly nowMs: number;
};

/**
 * What is free for each of some visits of different patients while all of them are moved: rosters and holds are read once for each
 * kind of visit, however many visits there are. The clinic's notice does not bind whoever mends a day: nothing may start before
 * `nowMs`, and that is all.
 * @returns the facts of a visit, with its own durations and its own patient
 */
export async function loadVisitFacts<V extends SeekingVisit>(
  tx: Tx,
  { clinic, range, nowMs }: Query,
  visits: readonly V[],
): Promise<(visit: V) => SchedulingFacts> {
  const ignore = visits.map(({ id }) => id);
  const patientIds = [...new Set(visits.map(({ patientId }) => patientId))];
  const busyOf = await readPatientsBusy(tx, clinic.id, patientIds, range, { ignore, nowMs });
  const known = new Map<string, SchedulingFacts>();
  for (const { procedureId, phases } of visits) {
    if (known.has(procedureId)) continue;
    known.set(
      procedureId,
      await loadSchedulingFacts(tx, { clinic, ranges: [range], procedureId, phases, nowMs, ignore }),
    );
  }
  return ({ procedureId, patientId, phases, startsAtMs }) => {
    const facts = known.get(procedureId);
    if (facts === undefined) throw new RangeError(`No facts were loaded for procedure ${procedureId}`);
    const standsAtMs = startsAtMs < nowMs ? undefined : startsAtMs;
    return { ...facts, phases, patientBusy: busyOf(patientId), notBeforeMs: nowMs, standsAtMs };
  };
}
