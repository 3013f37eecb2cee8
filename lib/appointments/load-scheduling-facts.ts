import type { FactsQuery } from "@/lib/appointments/facts-query";
import { readBusy } from "@/lib/appointments/read-busy";
import type { Tx } from "@/lib/db/transaction";
import { addDays, type Day } from "@/lib/kernel/day";
import type { Busy, ClinicianFacts, Closure, SchedulingFacts, WorkingHours } from "@/lib/scheduling";

type Roster = {
  readonly gridMin: number;
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
  readonly hours: readonly (WorkingHours & { readonly memberId: string })[];
  readonly timeOff: readonly (Busy & { readonly memberId: string })[];
  readonly closures: readonly Closure[];
};

/**
 * What the scheduling library must know about the clinic on some days: who works when, which rooms there are, what is taken.
 * Two statements, however many people and days. The patient's own holds are read when a patient is named.
 */
export async function loadSchedulingFacts(tx: Tx, query: FactsQuery): Promise<SchedulingFacts> {
  const { clinic, ranges, patientId } = query;
  const froms = ranges.map(({ from }) => from);
  const tos = ranges.map(({ to }) => to);
  const roster = await readRoster(tx, clinic.id, froms.reduce(earlier), tos.reduce(later));
  const busyOf = await readBusy(tx, query);
  const of = <T extends { readonly memberId: string }>(rows: readonly T[], id: string) =>
    rows.filter(({ memberId }) => memberId === id);
  const clinicians = roster.clinicians.map(
    ({ id, name }): ClinicianFacts => ({
      id,
      name,
      workingHours: of(roster.hours, id),
      timeOff: of(roster.timeOff, id),
      busy: busyOf(id),
    }),
  );
  const preferred = clinicians.filter(({ id }) => id === query.preferClinicianId);
  return {
    zone: clinic.zone,
    gridMin: roster.gridMin,
    phases: query.phases,
    clinicians: [...preferred, ...clinicians.filter((one) => !preferred.includes(one))],
    rooms: roster.rooms.map(({ id, name }) => ({ id, name, busy: busyOf(id) })),
    closures: roster.closures,
    patientBusy: patientId === undefined ? [] : busyOf(patientId),
    notBeforeMs: query.nowMs,
  };
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

async function readRoster(tx: Tx, clinicId: string, from: Day, to: Day): Promise<Roster> {
  const [roster] = await tx.$queryRaw<Roster[]>`
    SELECT c.grid_min AS "gridMin",
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id), '[]')
        FROM member m WHERE m.clinic_id = c.id AND m.role = 'clinician' AND m.ended_at IS NULL) AS clinicians,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.name, r.id), '[]')
        FROM resource r WHERE r.clinic_id = c.id AND r.kind = 'room' AND r.retired_at IS NULL) AS rooms,
      (SELECT coalesce(json_agg(json_build_object('memberId', w.member_id, 'weekday', w.weekday, 'from', w.from_time,
          'to', w.to_time, 'validFrom', w.valid_from, 'validTo', w.valid_to)), '[]')
        FROM working_hours w WHERE w.clinic_id = c.id AND w.valid_from <= ${to}::date
          AND (w.valid_to IS NULL OR w.valid_to >= ${from}::date)) AS hours,
      (SELECT coalesce(json_agg(json_build_object('memberId', t.member_id,
          'startsAtMs', extract(epoch FROM t.starts_at) * 1000, 'endsAtMs', extract(epoch FROM t.ends_at) * 1000)), '[]')
        FROM time_off t WHERE t.clinic_id = c.id AND t.starts_at < (${addDays(to, 2)}::date)::timestamptz
          AND t.ends_at > (${addDays(from, -1)}::date)::timestamptz) AS "timeOff",
      (SELECT coalesce(json_agg(json_build_object('from', x.from_day, 'to', x.to_day, 'reason', x.reason) ORDER BY x.from_day), '[]')
        FROM closure x WHERE x.clinic_id = c.id AND x.from_day <= ${to}::date AND x.to_day >= ${from}::date) AS closures
    FROM clinic c WHERE c.id = ${clinicId}::uuid`;
  if (roster === undefined) throw new Error("the actor's clinic does not exist");
  return roster;
}
