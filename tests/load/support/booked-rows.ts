import type pg from "pg";

const rows = `WITH a AS (
    SELECT a.*, min(a.starts_at) OVER () AS first FROM appointment a JOIN plan_session s ON s.id = a.plan_session_id WHERE s.plan_id = $1
  ), m AS (SELECT id FROM message WHERE patient_id = (SELECT patient_id FROM treatment_plan WHERE id = $1))
  SELECT
    (SELECT json_agg(json_build_array(a.status, a.version, a.starts_at - first, a.ends_at - a.starts_at) ORDER BY a.starts_at)
      FROM a) AS appointments,
    (SELECT json_agg(json_build_array(p.kind, p.starts_at - first, p.ends_at - p.starts_at) ORDER BY p.starts_at)
      FROM a JOIN appointment_phase p ON p.appointment_id = a.id) AS phases,
    (SELECT json_agg(json_build_array(h.live, h.starts_at - first, h.ends_at - h.starts_at, h.subject_id = a.room_id,
          h.subject_id = a.patient_id) ORDER BY h.starts_at, h.ends_at)
      FROM a JOIN resource_hold h ON h.appointment_id = a.id) AS holds,
    (SELECT version FROM treatment_plan WHERE id = $1) AS version,
    (SELECT count(*)::int FROM m) AS messages,
    (SELECT count(*)::int FROM pgboss.job j WHERE j.data ->> 'messageId' IN (SELECT id::text FROM m)) AS jobs,
    (SELECT count(*)::int FROM audit_event WHERE subject_id = $1 AND operation = 'plan.book-course') AS audits`;

/** What the booking of a course left in every table, with times counted from its first visit: alike for courses booked alike. */
export async function bookedRows(client: pg.Client, planId: string): Promise<unknown> {
  return (await client.query(rows, [planId])).rows[0];
}
