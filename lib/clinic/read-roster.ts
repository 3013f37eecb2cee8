import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { RosterDto } from "./get-roster.schema";

/** Days from one to another, both included, and the instants at which they begin and end in the clinic's zone. */
export type Span = { readonly from: Day; readonly to: Day; readonly startsAt: Date; readonly endsAt: Date };
type Row = Omit<RosterDto, "today" | "zone">;

/**
 * What a clinic has on some days: its clinicians by name with the hours, exceptions and time off that touch them, its rooms, kinds of
 * visits and closures. One statement, however many people and days.
 */
export async function readRoster(tx: Tx, clinicId: string, { from, to, startsAt, endsAt }: Span): Promise<Row> {
  const [roster] = await tx.$queryRaw<Row[]>`
    SELECT c.grid_min AS "gridMin",
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'prescriber', m.prescriber,
          'workingHours', (SELECT coalesce(json_agg(json_build_object('weekday', w.weekday, 'from', w.from_time, 'to', w.to_time,
              'validFrom', w.valid_from, 'validTo', w.valid_to) ORDER BY w.weekday, w.from_time, w.valid_from), '[]')
            FROM working_hours w WHERE w.clinic_id = c.id AND w.member_id = m.id AND w.valid_from <= ${to}::date
              AND (w.valid_to IS NULL OR w.valid_to >= ${from}::date)),
          'exceptions', (SELECT coalesce(json_agg(json_build_object('day', e.day, 'from', e.from_time, 'to', e.to_time,
              'reason', e.reason) ORDER BY e.day, e.from_time), '[]')
            FROM roster_exception e WHERE e.clinic_id = c.id AND e.member_id = m.id
              AND e.day BETWEEN ${from}::date AND ${to}::date),
          'timeOff', (SELECT coalesce(json_agg(json_build_object(
              'startsAt', to_char(t.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'endsAt', to_char(t.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'reason', t.reason) ORDER BY t.starts_at), '[]')
            FROM time_off t WHERE t.clinic_id = c.id AND t.member_id = m.id AND t.starts_at < ${endsAt}
              AND t.ends_at > ${startsAt})
        ) ORDER BY m.name, m.id), '[]')
        FROM member m WHERE m.clinic_id = c.id AND m.role = 'clinician' AND m.ended_at IS NULL) AS clinicians,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.name, r.id), '[]')
        FROM resource r WHERE r.clinic_id = c.id AND r.kind = 'room' AND r.retired_at IS NULL) AS rooms,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'numbingMin', p.numbing_min,
          'treatmentMin', p.treatment_min, 'recoveryMin', p.recovery_min, 'changeoverMin', p.changeover_min,
          'bufferBeforeMin', p.buffer_before_min, 'bufferAfterMin', p.buffer_after_min) ORDER BY p.name, p.id), '[]')
        FROM procedure p WHERE p.clinic_id = c.id AND p.retired_at IS NULL) AS procedures,
      (SELECT coalesce(json_agg(json_build_object('from', x.from_day, 'to', x.to_day, 'reason', x.reason) ORDER BY x.from_day), '[]')
        FROM closure x WHERE x.clinic_id = c.id AND x.from_day <= ${to}::date AND x.to_day >= ${from}::date) AS closures
    FROM clinic c WHERE c.id = ${clinicId}::uuid`;
  if (roster === undefined) throw new Error("the actor's clinic does not exist");
  return roster;
}
