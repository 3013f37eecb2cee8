import type pg from "pg";
import type { PlacedVisit } from "@/lib/appointments/visit/visit-rows";
import type { TestClinic } from "../../factories/clinic";
import type { WaitingCourse } from "./waiting-courses";

const appointments = `INSERT INTO appointment (clinic_id, id, patient_id, plan_session_id, member_id, room_id, starts_at, ends_at, day)
  SELECT $1::uuid, v.id, $2::uuid, v.session, v.member, v.room, v.start, v.start + interval '90 minutes', (v.start AT TIME ZONE $3)::date
  FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::timestamptz[]) AS v(id, session, member, room, start)`;

const phases = `INSERT INTO appointment_phase (clinic_id, appointment_id, kind, starts_at, ends_at)
  SELECT $1::uuid, v.id, p.kind::phase_kind, v.start + p.a * interval '1 minute', v.start + p.b * interval '1 minute'
  FROM unnest($2::uuid[], $3::timestamptz[]) AS v(id, start)
  CROSS JOIN (VALUES ('numbing', 0, 45), ('treatment', 45, 75), ('recovery', 75, 90), ('changeover', 90, 100)) AS p(kind, a, b)`;

const holds = `INSERT INTO resource_hold (clinic_id, id, appointment_id, member_id, patient_id, resource_id, subject_id, starts_at, ends_at)
  SELECT $1::uuid, gen_random_uuid(), v.id, h.member, h.patient, h.room, coalesce(h.member, h.patient, h.room),
    v.start + h.a * interval '1 minute', v.start + h.b * interval '1 minute'
  FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::timestamptz[]) AS v(id, member, room, start)
  CROSS JOIN LATERAL (VALUES (v.member, NULL::uuid, NULL::uuid, 45, 75), (NULL, $2::uuid, NULL, 0, 90), (NULL, NULL, v.room, 0, 100))
    AS h(member, patient, room, a, b)`;

const message = `INSERT INTO message (clinic_id, id, patient_id, cause, to_address, subject, body, send_after)
  VALUES ($1, gen_random_uuid(), $2, 'plan.book-course', $3, $4, $5, now() + interval '2 minutes') RETURNING id`;

const job = `INSERT INTO pgboss.job (name, data, start_after, keep_until, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
    expire_seconds, deletion_seconds, heartbeat_seconds, dead_letter)
  SELECT q.name, $1::jsonb, now() + interval '2 minutes', now() + q.retention_seconds * interval '1 second', q.policy, q.retry_limit,
    q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds, q.heartbeat_seconds, q.dead_letter
  FROM pgboss.queue q WHERE q.name = 'message.deliver-message'`;

const audit = `INSERT INTO audit_event (clinic_id, id, at, actor_kind, actor_id, actor_name, operation, subject_id, patient_id, before, after,
    request_id)
  VALUES ($1, gen_random_uuid(), now(), 'member', $2, $3, 'plan.book-course', $4, $5, $6, $7, gen_random_uuid()::text)`;

/**
 * Books a course as a careful person would by hand: one statement for each table, one transaction, no questions asked. No rule,
 * no lock, no row-level security; the phases are those of the factories' procedure.
 */
export async function bookBySql(
  client: pg.Client,
  { clinic, actors: { desk } }: TestClinic,
  { planId, version, patientId, email }: WaitingCourse,
  visits: readonly PlacedVisit[],
): Promise<void> {
  const ids = visits.map(({ id }) => id);
  const members = visits.map(({ clinicianId }) => clinicianId);
  const rooms = visits.map(({ roomId }) => roomId);
  const starts = visits.map(({ startsAtMs }) => new Date(startsAtMs));
  const sessions = visits.map(({ planSessionId }) => planSessionId);
  const lines = visits.map(({ startsAtMs }, index) => `Session ${index + 1}: ${new Date(startsAtMs).toISOString()}`);
  const after = JSON.stringify({ version: version + 1, appointments: visits });
  await client.query("BEGIN");
  await client.query(appointments, [clinic.id, patientId, clinic.zone, ids, sessions, members, rooms, starts]);
  await client.query(phases, [clinic.id, ids, starts]);
  await client.query(holds, [clinic.id, patientId, ids, members, rooms, starts]);
  await client.query("UPDATE treatment_plan SET version = $3 WHERE clinic_id = $1 AND id = $2", [
    clinic.id,
    planId,
    version + 1,
  ]);
  const { rows } = await client.query(message, [
    clinic.id,
    patientId,
    email,
    "Your visits are booked",
    lines.join("\n"),
  ]);
  await client.query(job, [JSON.stringify({ clinicId: clinic.id, messageId: rows[0]?.id })]);
  await client.query(audit, [
    clinic.id,
    desk.memberId,
    desk.name,
    planId,
    patientId,
    JSON.stringify({ version }),
    after,
  ]);
  await client.query("COMMIT");
}
