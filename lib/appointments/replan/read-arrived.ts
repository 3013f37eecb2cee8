import { isoOf } from "@/lib/appointments/visit/offered-time";
import { dayToDb } from "@/lib/db/day";
import type { Day } from "@/lib/kernel/day";
import type { Context } from "@/lib/operation/operation";
import type { DropOut } from "@/lib/scheduling";

/** The patients of a day who are here already and hold, or are with, what drops out: nothing is proposed for them. */
export async function readArrived({ tx, actor }: Context, day: Day, { id, startsAtMs, endsAtMs }: DropOut) {
  const rows = await tx.appointment.findMany({
    where: {
      clinicId: actor.clinic.id,
      day: dayToDb(day),
      status: "arrived",
      startsAt: { lt: new Date(endsAtMs) },
      endsAt: { gt: new Date(startsAtMs) },
      OR: [{ memberId: id }, { roomId: id }, { deviceId: id }],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { startsAt: true, patient: { select: { givenName: true, familyName: true } } },
  });
  return rows.map(({ startsAt, patient: { givenName, familyName } }) => ({
    patientName: `${givenName} ${familyName}`,
    startsAt: isoOf(startsAt.getTime()),
  }));
}
