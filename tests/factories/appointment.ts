import { endsAtMs, holdRows, phaseRows, placeColumns, timesOf } from "@/lib/appointments/visit/visit-rows";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { instantAt } from "@/lib/kernel/zoned";
import type { TestClinic } from "./clinic";

type AppointmentOptions = {
  readonly patientId: string;
  readonly planSessionId: string;
  readonly day: string;
  /** "HH:MM" on the clinic's clock. */
  readonly time?: string;
  readonly memberId?: string;
  readonly roomId?: string;
  readonly deviceId?: string | null;
};

/**
 * A booked visit with its phases and holds, written past every rule: for tests of what is done about a booking that the rules
 * would not have allowed, or no longer allow.
 */
export async function makeAppointment(
  { clinic, clinician, rooms, procedure }: TestClinic,
  {
    patientId,
    planSessionId,
    day,
    time = "10:00",
    memberId = clinician.id,
    roomId = rooms[0].id,
    deviceId = null,
  }: AppointmentOptions,
) {
  const start = instantAt(day, time, clinic.zone);
  if (start === null) throw new Error(`${time} does not exist on ${day}`);
  const startsAtMs = start.epochMilliseconds;
  const id = newId();
  const place = { clinicianId: memberId, roomId, deviceId, startsAtMs, phases: procedure };
  const visit = { id, patientId, planSessionId, ...place };
  const clinicId = clinic.id;
  await prisma().$transaction([
    prisma().appointment.create({
      data: { clinicId, id, patientId, planSessionId, ...placeColumns(visit), ...timesOf(visit, clinic.zone) },
    }),
    prisma().appointmentPhase.createMany({ data: phaseRows(clinicId, visit) }),
    prisma().resourceHold.createMany({ data: holdRows(clinicId, [visit]) }),
  ]);
  const startsAt = new Date(startsAtMs).toISOString();
  return { id, version: 1, day, startsAt, endsAt: new Date(endsAtMs(procedure, startsAtMs)).toISOString() };
}
