import { dayFromDb, dayToDb } from "@/lib/db/day";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { RosterDto } from "./get-roster.schema";

/** The instants at which a span of days begins and ends, in the clinic's zone. */
export type Span = { readonly from: Day; readonly to: Day; readonly startsAt: Date; readonly endsAt: Date };

/** The clinicians of a clinic by name, with the working hours, the exceptions and the time off that touch some days. */
export async function readClinicians(
  tx: Tx,
  clinicId: string,
  { from, to, startsAt, endsAt }: Span,
): Promise<RosterDto["clinicians"]> {
  const openTo = [{ validTo: null }, { validTo: { gte: dayToDb(from) } }];
  const rows = await tx.member.findMany({
    where: { clinicId, role: "clinician", endedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: {
      workingHours: {
        where: { validFrom: { lte: dayToDb(to) }, OR: openTo },
        orderBy: [{ weekday: "asc" }, { fromTime: "asc" }, { validFrom: "asc" }],
      },
      rosterExceptions: {
        where: { day: { gte: dayToDb(from), lte: dayToDb(to) } },
        orderBy: [{ day: "asc" }, { fromTime: "asc" }],
      },
      timesOff: { where: { startsAt: { lt: endsAt }, endsAt: { gt: startsAt } }, orderBy: { startsAt: "asc" } },
    },
  });
  return rows.map(({ id, name, prescriber, workingHours, rosterExceptions, timesOff }) => ({
    id,
    name,
    prescriber,
    workingHours: workingHours.map(({ weekday, fromTime, toTime, validFrom, validTo }) => ({
      weekday,
      from: fromTime,
      to: toTime,
      validFrom: dayFromDb(validFrom),
      validTo: validTo && dayFromDb(validTo),
    })),
    exceptions: rosterExceptions.map(({ day, fromTime, toTime, reason }) => {
      return { day: dayFromDb(day), from: fromTime, to: toTime, reason };
    }),
    timeOff: timesOff.map((off) => ({
      startsAt: off.startsAt.toISOString(),
      endsAt: off.endsAt.toISOString(),
      reason: off.reason,
    })),
  }));
}
