import type { CalendarAppointmentDto, ListAppointmentsInput } from "@/lib/appointments/list-appointments.schema";
import { isoOf } from "@/lib/appointments/visit/offered-time";
import type { Tx } from "@/lib/db/transaction";

type Phase = CalendarAppointmentDto["phases"][number];
/** Instants in epoch ms. */
type Row = Omit<CalendarAppointmentDto, "startsAt" | "endsAt" | "phases"> & {
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly phases: readonly { readonly kind: Phase["kind"]; readonly from: number; readonly to: number }[];
};

/** The visits of some days with all a calendar shows of them, by start. One statement, however many visits. */
export async function readCalendar(
  tx: Tx,
  clinicId: string,
  { from, to, ...wanted }: ListAppointmentsInput,
): Promise<CalendarAppointmentDto[]> {
  const { patientId, clinicianId, roomId, status } = {
    patientId: null,
    clinicianId: null,
    roomId: null,
    status: null,
    ...wanted,
  };
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.version, a.status::text AS status, a.day::text AS day,
      (extract(epoch FROM a.starts_at) * 1000)::float8 AS "startsAtMs",
      (extract(epoch FROM a.ends_at) * 1000)::float8 AS "endsAtMs",
      a.member_id AS "clinicianId", m.name AS "clinicianName", a.room_id AS "roomId", r.name AS "roomName",
      a.device_id AS "deviceId", d.name AS "deviceName", a.overbook_reason AS "overbookReason",
      a.patient_id AS "patientId", p.given_name || ' ' || p.family_name AS "patientName",
      s.plan_id AS "planId", s.id AS "planSessionId", s.number::int AS "sessionNumber",
      json_array_length(course.sessions) AS "sessionCount", course.sessions AS course,
      coalesce(t.deepest_length_hundredths_mm, s.length_hundredths_mm) AS "lengthHundredthsMm", phase.phases
    FROM appointment a
    JOIN member m ON m.clinic_id = a.clinic_id AND m.id = a.member_id
    JOIN resource r ON r.clinic_id = a.clinic_id AND r.id = a.room_id
    LEFT JOIN resource d ON d.clinic_id = a.clinic_id AND d.id = a.device_id
    JOIN patient p ON p.clinic_id = a.clinic_id AND p.id = a.patient_id
    JOIN plan_session s ON s.clinic_id = a.clinic_id AND s.id = a.plan_session_id
    LEFT JOIN treatment t ON t.clinic_id = s.clinic_id AND t.plan_session_id = s.id
    CROSS JOIN LATERAL (SELECT json_agg(json_build_object('number', o.number,
        'state', CASE WHEN done.id IS NOT NULL THEN 'done' WHEN live.id IS NOT NULL THEN 'booked' ELSE 'due' END,
        'day', coalesce(done.performed_on, live.day)) ORDER BY o.number) AS sessions
      FROM plan_session o
      LEFT JOIN treatment done ON done.clinic_id = o.clinic_id AND done.plan_session_id = o.id
      LEFT JOIN appointment live ON live.clinic_id = o.clinic_id AND live.plan_session_id = o.id
        AND live.status IN ('booked', 'arrived', 'completed')
      WHERE o.clinic_id = s.clinic_id AND o.plan_id = s.plan_id) AS course
    CROSS JOIN LATERAL (SELECT coalesce(json_agg(json_build_object('kind', h.kind,
        'from', (extract(epoch FROM h.starts_at) * 1000)::bigint, 'to', (extract(epoch FROM h.ends_at) * 1000)::bigint)
        ORDER BY h.starts_at), '[]') AS phases
      FROM appointment_phase h WHERE h.clinic_id = a.clinic_id AND h.appointment_id = a.id) AS phase
    WHERE a.clinic_id = ${clinicId}::uuid AND a.day BETWEEN ${from}::date AND ${to}::date
      AND (${patientId}::uuid IS NULL OR a.patient_id = ${patientId}::uuid)
      AND (${clinicianId}::uuid IS NULL OR a.member_id = ${clinicianId}::uuid)
      AND (${roomId}::uuid IS NULL OR a.room_id = ${roomId}::uuid)
      AND CASE coalesce(${status}, '') WHEN '' THEN a.status <> 'cancelled' WHEN 'all' THEN true ELSE a.status::text = ${status} END
    ORDER BY a.starts_at, a.id`;
  return rows.map(({ startsAtMs, endsAtMs, phases, ...row }) => ({
    ...row,
    startsAt: isoOf(startsAtMs),
    endsAt: isoOf(endsAtMs),
    phases: phases.map((phase) => ({ kind: phase.kind, startsAt: isoOf(phase.from), endsAt: isoOf(phase.to) })),
  }));
}
