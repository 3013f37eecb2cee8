import type { Temporal } from "temporal-polyfill";
import type { HeldSpanDto, ListAppointmentsInput } from "@/lib/appointments/list-appointments.schema";
import { isoOf } from "@/lib/appointments/visit/offered-time";
import type { Tx } from "@/lib/db/transaction";
import type { ActorClinic } from "@/lib/operation/actor";

type Row = Omit<HeldSpanDto, "startsAt" | "endsAt" | "expiresAt"> & Record<"from" | "to" | "until", number>;

/** The times of some days that are held for somebody now, by start: of one patient, clinician or room where asked. One statement. */
export async function readHeldSpans(
  tx: Tx,
  { id: clinicId, zone }: ActorClinic,
  { from, to, ...wanted }: ListAppointmentsInput,
  now: Temporal.Instant,
): Promise<HeldSpanDto[]> {
  const { patientId, clinicianId, roomId } = { patientId: null, clinicianId: null, roomId: null, ...wanted };
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t.id, t.member_id AS "clinicianId", t.room_id AS "roomId", p.given_name || ' ' || p.family_name AS "patientName",
      (extract(epoch FROM t.starts_at) * 1000)::float8 AS "from", (extract(epoch FROM t.ends_at) * 1000)::float8 AS "to",
      (extract(epoch FROM t.expires_at) * 1000)::float8 AS "until"
    FROM time_hold t
    JOIN patient p ON p.clinic_id = t.clinic_id AND p.id = t.patient_id
    WHERE t.clinic_id = ${clinicId}::uuid AND t.ended_at IS NULL AND t.expires_at > ${now.toString()}::timestamptz
      AND (t.starts_at AT TIME ZONE ${zone})::date BETWEEN ${from}::date AND ${to}::date
      AND (${patientId}::uuid IS NULL OR t.patient_id = ${patientId}::uuid)
      AND (${clinicianId}::uuid IS NULL OR t.member_id = ${clinicianId}::uuid)
      AND (${roomId}::uuid IS NULL OR t.room_id = ${roomId}::uuid)
    ORDER BY t.starts_at, t.id`;
  return rows.map(({ from: starts, to: ends, until, ...row }) => ({
    ...row,
    startsAt: isoOf(starts),
    endsAt: isoOf(ends),
    expiresAt: isoOf(until),
  }));
}
