import { bookableRange, notBefore } from "@/lib/appointments/facts/bookable-days";
import type { DayRange, FactsQuery } from "@/lib/appointments/facts/facts-query";
import { readBusy } from "@/lib/appointments/facts/read-busy";
import { readRoster } from "@/lib/appointments/facts/read-roster";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import type { Tx } from "@/lib/db/transaction";
import type { ClinicianFacts, SchedulingFacts } from "@/lib/scheduling";

/**
 * What the scheduling library must know about the clinic on some days to place a procedure: who may do it and works when, which
 * rooms and devices there are, what is taken, how soon and how far ahead the clinic books. Two statements, however many people
 * and days. The patient's own holds are read when a patient is named.
 */
export async function loadSchedulingFacts(tx: Tx, query: FactsQuery): Promise<SchedulingFacts> {
  const { clinic, ranges, patientId, nowMs } = query;
  const roster = await readRoster(tx, clinic.id, query.procedureId, ranges.reduce(spanning));
  const busyOf = await readBusy(tx, query);
  const of = <T extends { readonly memberId: string }>(rows: readonly T[], id: string) =>
    rows.filter(({ memberId }) => memberId === id);
  const busyOnes = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ id, name, busy: busyOf(id) }));
  const clinicians = roster.clinicians
    .filter(({ id, skilled }) => skilled && (query.clinicianId ?? id) === id)
    .map(
      ({ id, name }): ClinicianFacts => ({
        id,
        name,
        workingHours: of(roster.hours, id),
        exceptions: of(roster.exceptions, id),
        timeOff: of(roster.timeOff, id),
        busy: busyOf(id),
      }),
    );
  const preferred = clinicians.filter(({ id }) => id === query.preferClinicianId);
  const today = dayAt(nowMs, clinic.zone);
  return {
    zone: clinic.zone,
    gridMin: roster.gridMin,
    phases: query.phases,
    clinicians: [...preferred, ...clinicians.filter((one) => !preferred.includes(one))],
    unskilled: roster.clinicians.filter(({ skilled }) => !skilled).map(({ id, name }) => ({ id, name })),
    rooms: busyOnes(roster.rooms),
    devices: roster.devices && busyOnes(roster.devices),
    closures: roster.closures,
    patientBusy: patientId === undefined ? [] : busyOf(patientId),
    notBeforeMs: notBefore(roster, today, clinic.zone, nowMs),
    lastDay: bookableRange(roster, today).to,
    standsAtMs: query.standsAtMs,
  };
}

const spanning = (a: DayRange, b: DayRange): DayRange => ({
  from: a.from < b.from ? a.from : b.from,
  to: a.to > b.to ? a.to : b.to,
});
