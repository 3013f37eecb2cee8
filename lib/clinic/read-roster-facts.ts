import { dayFromDb, dayToDb } from "@/lib/db/day";
import type { Tx } from "@/lib/db/transaction";
import { addDays, type Day } from "@/lib/kernel/day";
import type { RosterFacts } from "@/lib/scheduling";

type Clinic = { readonly id: string; readonly zone: string };

/** The clinic's rosters from a day on, as they stand: people, what is in use, closures, and what each procedure asks for. */
export async function readRosterFacts(tx: Tx, { id: clinicId, zone }: Clinic, from: Day): Promise<RosterFacts> {
  const first = dayToDb(from);
  const { members, resources, closures, procedures } = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: {
      members: {
        where: { role: "clinician", endedAt: null },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        select: {
          id: true,
          name: true,
          workingHours: { where: { OR: [{ validTo: null }, { validTo: { gte: first } }] } },
          rosterExceptions: { where: { day: { gte: first } } },
          // A day earlier covers every zone.
          timesOff: { where: { endsAt: { gt: dayToDb(addDays(from, -1)) } } },
        },
      },
      resources: { where: { retiredAt: null }, select: { id: true, kind: true } },
      closures: { where: { toDay: { gte: first } } },
      procedures: {
        select: { id: true, clinicians: { select: { memberId: true } }, devices: { select: { resourceId: true } } },
      },
    },
  });
  const idsOf = (kind: "room" | "device") => resources.filter((one) => one.kind === kind).map(({ id }) => id);
  return {
    zone,
    roomIds: idsOf("room"),
    deviceIds: idsOf("device"),
    clinicians: members.map(({ id, name, workingHours, rosterExceptions, timesOff }) => ({
      id,
      name,
      workingHours: workingHours.map(({ weekday, fromTime, toTime, validFrom, validTo }) => {
        return {
          weekday,
          from: fromTime,
          to: toTime,
          validFrom: dayFromDb(validFrom),
          validTo: validTo && dayFromDb(validTo),
        };
      }),
      exceptions: rosterExceptions.map(({ day, fromTime, toTime, reason }) => {
        return { day: dayFromDb(day), from: fromTime, to: toTime, reason };
      }),
      timeOff: timesOff.map(({ startsAt, endsAt }) => ({ startsAtMs: startsAt.getTime(), endsAtMs: endsAt.getTime() })),
    })),
    closures: closures.map(({ fromDay, toDay, reason }) => ({
      from: dayFromDb(fromDay),
      to: dayFromDb(toDay),
      reason,
    })),
    procedures: procedures.map(({ id, clinicians, devices }) => ({
      id,
      clinicianIds: clinicians.map(({ memberId }) => memberId),
      deviceIds: devices.map(({ resourceId }) => resourceId),
    })),
  };
}
