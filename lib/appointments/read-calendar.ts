import type { CalendarAppointmentDto } from "@/lib/appointments/list-appointments.schema";
import { isoOf } from "@/lib/appointments/offered-time";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";

type Phase = CalendarAppointmentDto["phases"][number];
/** Instants in epoch ms. */
type Row = Omit<CalendarAppointmentDto, "startsAt" | "endsAt" | "phases"> & {
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly phases: readonly { readonly kind: Phase["kind"]; readonly from: number; readonly to: number }[];
};

export type CalendarQuery = { readonly from: Day; readonly to: Day; readonly patientId?: string | undefined };

/** The visits of some days with all a calendar shows of them, by start, without the cancelled ones. One statement. */
export async function readCalendar(
  tx: Tx,
  clinicId: string,
  { from, to, patientId }: CalendarQuery,
): Promise<CalendarAppointmentDto[]> {
  const anyone = patientId === undefined;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.version, a.status::text AS status, a.day::text AS day,
      (extract(epoch FROM a.starts_at) * 1000)::float8 AS "startsAtMs",
      (extract(epoch FROM a.ends_at) * 1000)::float8 AS "endsAtMs",
      a.member_id AS "clinicianId", m.name AS "clinicianName", a.room_id AS "roomId", r.name AS "roomName",
      a.patient_id AS "patientId", p.given_name || ' ' || p.family_name AS "patientName",
      s.plan_id AS "planId", s.id AS "planSessionId", s.number::int AS "sessionNumber", course.sessions AS "sessionCount",
      coalesce(v.deepest_length_hundredths_mm, s.length_hundredths_mm) AS "lengthHundredthsMm", phase.phases
    FROM appointment a
    JOIN member m ON m.clinic_id = a.clinic_id AND m.id = a.member_id
    JOIN resource r ON r.clinic_id = a.clinic_id AND r.id = a.room_id
    JOIN patient p ON p.clinic_id = a.clinic_id AND p.id = a.patient_id
    JOIN plan_session s ON s.clinic_id = a.clinic_id AND s.id = a.plan_session_id
    LEFT JOIN visit v ON v.clinic_id = s.clinic_id AND v.plan_session_id = s.id
    CROSS JOIN LATERAL (SELECT count(*)::int AS sessions FROM plan_session o
      WHERE o.clinic_id = s.clinic_id AND o.plan_id = s.plan_id) AS course
    CROSS JOIN LATERAL (SELECT coalesce(json_agg(json_build_object('kind', h.kind,
        'from', (extract(epoch FROM h.starts_at) * 1000)::bigint, 'to', (extract(epoch FROM h.ends_at) * 1000)::bigint)
        ORDER BY h.starts_at), '[]') AS phases
      FROM appointment_phase h WHERE h.clinic_id = a.clinic_id AND h.appointment_id = a.id) AS phase
    WHERE a.clinic_id = ${clinicId}::uuid AND a.day BETWEEN ${from}::date AND ${to}::date AND a.status <> 'cancelled'
      AND (${anyone} OR a.patient_id = ${patientId ?? null}::uuid)
    ORDER BY a.starts_at, a.id`;
  return rows.map(({ startsAtMs, endsAtMs, phases, ...row }) => ({
    ...row,
    startsAt: isoOf(startsAtMs),
    endsAt: isoOf(endsAtMs),
    phases: phases.map((phase) => ({ kind: phase.kind, startsAt: isoOf(phase.from), endsAt: isoOf(phase.to) })),
  }));
}
