import type pg from "pg";
import type { TestClinic } from "../../factories/clinic";
import { firstDay, lastDay } from "./full-clinic";

/** A free start as both contestants answer it: epoch ms, clinician, first free room. */
export type Found = readonly [number, string, string];

const query = `WITH grid AS (
    SELECT d::date AS day, (d + m * interval '1 minute') AT TIME ZONE $2 AS start
    FROM generate_series($3::date, $4::date, interval '1 day') AS d CROSS JOIN generate_series(0, 1425, 15) AS m
  ), busy AS (
    SELECT subject_id, (starts_at AT TIME ZONE $2)::date AS day, range_agg(tstzrange(starts_at, ends_at)) AS taken
    FROM resource_hold WHERE clinic_id = $1 AND live AND patient_id IS NULL
      AND starts_at >= $3::date AT TIME ZONE $2 AND starts_at < ($4::date + 1) AT TIME ZONE $2
    GROUP BY 1, 2
  ), roomed AS (
    SELECT g.day, g.start, (array_agg(r.id ORDER BY r.name, r.id))[1] AS room
    FROM grid g JOIN resource r ON r.clinic_id = $1 AND r.kind = 'room' AND r.retired_at IS NULL
    LEFT JOIN busy b ON b.subject_id = r.id AND b.day = g.day
    WHERE b.taken IS NULL OR NOT b.taken && tstzrange(g.start, g.start + interval '40 minutes')
    GROUP BY g.day, g.start
  )
  SELECT extract(epoch FROM g.start)::float8 * 1000 AS at, m.id AS member, g.room
  FROM roomed g JOIN member m ON m.clinic_id = $1 AND m.role = 'clinician' AND m.ended_at IS NULL
  JOIN working_hours w ON w.clinic_id = $1 AND w.member_id = m.id AND w.weekday = extract(isodow FROM g.day)
    AND g.start >= (g.day + w.from_time::time) AT TIME ZONE $2
    AND g.start + interval '35 minutes' <= (g.day + w.to_time::time) AT TIME ZONE $2
  LEFT JOIN busy b ON b.subject_id = m.id AND b.day = g.day
  WHERE b.taken IS NULL OR NOT b.taken && tstzrange(g.start + interval '15 minutes', g.start + interval '30 minutes')
  ORDER BY g.start, m.name, m.id`;

/**
 * The free starts of a year by one statement on ranges, as a careful person would write it. It knows the hours and what is taken;
 * exceptions, time off, closures, devices and skills, of which this clinic has none, are not even asked for.
 */
export async function freeBySql(client: pg.Client, { clinic }: TestClinic): Promise<Found[]> {
  const { rows } = await client.query<[number, string, string]>({
    text: query,
    values: [clinic.id, clinic.zone, firstDay, lastDay],
    rowMode: "array",
  });
  return rows;
}
