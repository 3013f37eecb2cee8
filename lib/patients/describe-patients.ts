import type { Indication } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import { ageOn } from "./age";
import type { FoundPatientDto } from "./search-patients.schema";

type Row = {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: Day;
  readonly email: string | null;
  readonly phone: string | null;
  readonly appointmentId: string | null;
  readonly startsAt: Date;
  readonly day: Day;
  readonly planId: string | null;
  readonly indication: Indication;
  readonly sessions: number;
  readonly done: number;
  readonly booked: number;
};

function describe(row: Row, today: Day): FoundPatientDto {
  const { id, givenName, familyName, birthDate, email, phone, appointmentId, planId } = row;
  const { startsAt, day, indication, sessions, done, booked } = row;
  return {
    id,
    givenName,
    familyName,
    name: `${givenName} ${familyName}`,
    birthDate,
    age: ageOn(birthDate, today),
    email,
    phone,
    nextAppointment: appointmentId === null ? null : { id: appointmentId, startsAt: startsAt.toISOString(), day },
    course: planId === null ? null : { planId, indication, sessions, done, booked },
  };
}

/**
 * Patients as a list shows them, in the order of their ids given: with their next visit from `now` on and their newest open
 * course. One statement.
 */
export async function describePatients(
  tx: Tx,
  clinicId: string,
  ids: readonly string[],
  { now, today }: { readonly now: Date; readonly today: Day },
): Promise<FoundPatientDto[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName", p.birth_date::text AS "birthDate",
      p.email::text AS email, p.phone, next.id AS "appointmentId", next.starts_at AS "startsAt", next.day::text AS day,
      plan.id AS "planId", plan.indication::text AS indication, plan.sessions, plan.done, plan.booked
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS asked (id, place)
    JOIN patient p ON p.clinic_id = ${clinicId}::uuid AND p.id = asked.id
    LEFT JOIN LATERAL (
      SELECT a.id, a.starts_at, a.day FROM appointment a
      WHERE a.clinic_id = p.clinic_id AND a.patient_id = p.id AND a.status IN ('booked', 'arrived') AND a.starts_at >= ${now}
      ORDER BY a.starts_at LIMIT 1) AS next ON true
    LEFT JOIN LATERAL (
      SELECT t.id, t.indication, count(*)::int AS sessions, count(done.id)::int AS done,
        count(a.id) FILTER (WHERE done.id IS NULL)::int AS booked
      FROM treatment_plan t
      JOIN plan_session s ON s.clinic_id = t.clinic_id AND s.plan_id = t.id
      LEFT JOIN treatment done ON done.clinic_id = s.clinic_id AND done.plan_session_id = s.id
      LEFT JOIN appointment a ON a.clinic_id = s.clinic_id AND a.plan_session_id = s.id
        AND a.status IN ('booked', 'arrived', 'completed')
      WHERE t.clinic_id = p.clinic_id AND t.patient_id = p.id AND t.ended_at IS NULL
      GROUP BY t.id, t.indication, t.created_at ORDER BY t.created_at DESC, t.id DESC LIMIT 1) AS plan ON true
    ORDER BY asked.place`;
  return rows.map((row) => describe(row, today));
}
