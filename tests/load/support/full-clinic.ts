import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import { addDays } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { makeMember } from "../../factories/member";

/** The year that is searched begins tomorrow. */
export const firstDay = addDays(new Date().toISOString().slice(0, 10), 1);
export const lastDay = addDays(firstDay, 365);

/**
 * 10 clinicians and 5 rooms, open from 08:00 to 20:00 on all days of the week, for visits of 15 + 15 + 5 + 5 minutes; nothing booked.
 */
export async function makeFullClinic(): Promise<TestClinic> {
  const clinic = await makeClinic({ booking: { horizonDays: 500 } });
  const clinicId = clinic.clinic.id;
  const memberIds = [clinic.clinician.id, clinic.prescriber.id];
  while (memberIds.length < 10) {
    const name = `Clinician ${memberIds.length}`;
    memberIds.push((await makeMember(clinic.clinic, { name, role: "clinician" })).member.id);
  }
  for (const name of ["Room 3", "Room 4", "Room 5"]) {
    await prisma().resource.create({ data: { clinicId, id: newId(), kind: "room", name } });
  }
  await prisma().workingHours.deleteMany({ where: { clinicId } });
  await prisma().workingHours.createMany({
    data: memberIds.flatMap((memberId) =>
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
        const hours = { weekday, fromTime: "08:00", toTime: "20:00", validFrom: dayToDb("2010-01-01") };
        return { clinicId, id: newId(), memberId, ...hours };
      }),
    ),
  });
  const minutes = { numbingMin: 15, treatmentMin: 15, recoveryMin: 5, changeoverMin: 5 };
  await prisma().procedure.updateMany({ where: { clinicId }, data: minutes });
  return clinic;
}

/**
 * Books a year of a full clinic: in every room 11 of the day's 16 turns of 45 minutes, about 20,000 visits, by two clinicians a room
 * in turns, with all their holds. Past triggers and foreign keys, and without phases, which no search reads. Fresh statistics.
 * @param yearsAgo 0 for the year that is searched, 1 for the one before it
 * @returns how many visits
 */
export async function fillYear(
  { clinic, zone = "Europe/Madrid" }: { clinic: { id: string }; zone?: string },
  yearsAgo: number,
) {
  const count = await prisma().$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      return tx.$executeRaw`
        WITH room AS (SELECT id, row_number() OVER (ORDER BY name) - 1 AS r FROM resource WHERE clinic_id = ${clinic.id}::uuid),
        person AS (SELECT id, row_number() OVER (ORDER BY name, id) - 1 AS m FROM member
          WHERE clinic_id = ${clinic.id}::uuid AND role = 'clinician'),
        visit AS (SELECT gen_random_uuid() AS id, gen_random_uuid() AS patient, person.id AS member, room.id AS room, on_day::date AS day,
            (on_day + make_interval(mins => (480 + 45 * turn)::int)) AT TIME ZONE ${zone} AS start
          FROM generate_series(${firstDay}::date - ${yearsAgo}::int * 366, ${lastDay}::date - ${yearsAgo}::int * 366, interval '1 day')
            WITH ORDINALITY AS days(on_day, d)
          CROSS JOIN room CROSS JOIN generate_series(0, 15) AS turn JOIN person ON m = r * 2 + turn % 2
          WHERE (d * 7 + r * 3 + turn * 5) % 16 < 11),
        hold AS (INSERT INTO resource_hold
            (clinic_id, id, appointment_id, member_id, patient_id, resource_id, subject_id, starts_at, ends_at)
          SELECT ${clinic.id}::uuid, gen_random_uuid(), v.id, h.member, h.patient, h.room, coalesce(h.member, h.patient, h.room),
            v.start + h.a * interval '1 minute', v.start + h.b * interval '1 minute'
          FROM visit v CROSS JOIN LATERAL (VALUES (v.member, NULL::uuid, NULL::uuid, 15, 30), (NULL, v.patient, NULL, 0, 35),
            (NULL, NULL, v.room, 0, 40)) AS h(member, patient, room, a, b))
        INSERT INTO appointment (clinic_id, id, patient_id, plan_session_id, member_id, room_id, starts_at, ends_at, day)
        SELECT ${clinic.id}::uuid, id, patient, gen_random_uuid(), member, room, start, start + interval '35 minutes', day FROM visit`;
    },
    { maxWait: 300_000, timeout: 300_000 },
  );
  // Nothing of the filling is left to be tidied while something is measured.
  await prisma().$executeRaw`VACUUM ANALYZE`;
  return count;
}
