import type { BookingLimits } from "@/lib/appointments/facts/bookable-days";
import type { DayRange } from "@/lib/appointments/facts/facts-query";
import type { Tx } from "@/lib/db/transaction";
import { addDays } from "@/lib/kernel/day";
import type { Busy, Closure, RosterException, WorkingHours } from "@/lib/scheduling";

type Named = { readonly id: string; readonly name: string };

/** Who and what a clinic has for a procedure on some days, as far as the rosters say it. */
export type Roster = BookingLimits & {
  readonly gridMin: number;
  readonly clinicians: readonly (Named & { readonly skilled: boolean })[];
  readonly rooms: readonly Named[];
  /** In service; null when the procedure needs none. */
  readonly devices: readonly Named[] | null;
  readonly hours: readonly (WorkingHours & { readonly memberId: string })[];
  readonly exceptions: readonly (RosterException & { readonly memberId: string })[];
  readonly timeOff: readonly (Busy & { readonly memberId: string })[];
  readonly closures: readonly Closure[];
};

/** One statement, however many people and days. A procedure that names nobody is done by every clinician. */
export async function readRoster(
  tx: Tx,
  clinicId: string,
  procedureId: string,
  { from, to }: DayRange,
): Promise<Roster> {
  const [roster] = await tx.$queryRaw<Roster[]>`
    SELECT c.grid_min AS "gridMin", c.notice_days AS "noticeDays", c.horizon_days AS "horizonDays",
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'skilled', k.member_id IS NOT NULL
          OR NOT EXISTS (SELECT FROM procedure_clinician o WHERE o.clinic_id = c.id AND o.procedure_id = ${procedureId}::uuid))
          ORDER BY m.name, m.id), '[]')
        FROM member m LEFT JOIN procedure_clinician k
          ON k.clinic_id = m.clinic_id AND k.member_id = m.id AND k.procedure_id = ${procedureId}::uuid
        WHERE m.clinic_id = c.id AND m.role = 'clinician' AND m.ended_at IS NULL) AS clinicians,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.name, r.id), '[]')
        FROM resource r WHERE r.clinic_id = c.id AND r.kind = 'room' AND r.retired_at IS NULL) AS rooms,
      (SELECT CASE WHEN count(*) > 0 THEN coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.name, r.id)
          FILTER (WHERE r.retired_at IS NULL), '[]') END
        FROM procedure_device d JOIN resource r ON r.clinic_id = d.clinic_id AND r.id = d.resource_id
        WHERE d.clinic_id = c.id AND d.procedure_id = ${procedureId}::uuid) AS devices,
      (SELECT coalesce(json_agg(json_build_object('memberId', w.member_id, 'weekday', w.weekday, 'from', w.from_time,
          'to', w.to_time, 'validFrom', w.valid_from, 'validTo', w.valid_to)), '[]')
        FROM working_hours w WHERE w.clinic_id = c.id AND w.valid_from <= ${to}::date
          AND (w.valid_to IS NULL OR w.valid_to >= ${from}::date)) AS hours,
      (SELECT coalesce(json_agg(json_build_object('memberId', e.member_id, 'day', e.day, 'from', e.from_time,
          'to', e.to_time, 'reason', e.reason) ORDER BY e.day, e.from_time), '[]')
        FROM roster_exception e WHERE e.clinic_id = c.id AND e.day BETWEEN ${from}::date AND ${to}::date) AS exceptions,
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
