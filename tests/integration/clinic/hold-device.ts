import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import type { TestClinic } from "../../factories/clinic";

/** Gives a booked visit a device, held for its whole time: as if it had been booked with one. */
export async function holdDevice({ clinic }: TestClinic, appointmentId: string, deviceId: string): Promise<void> {
  const clinicId = clinic.id;
  const key = { clinicId_id: { clinicId, id: appointmentId } };
  const { startsAt, endsAt } = await prisma().appointment.findUniqueOrThrow({ where: key });
  const hold = { clinicId, id: newId(), appointmentId, resourceId: deviceId, subjectId: deviceId, startsAt, endsAt };
  await prisma().$transaction([
    prisma().resourceHold.create({ data: hold }),
    prisma().appointment.update({ where: key, data: { deviceId } }),
  ]);
}
