import { dayFromDb, dayToDb } from "@/lib/db/day";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import type { ClinicianSettings } from "./get-scheduling-settings.schema";
import { timeOffDays } from "./time-off-days";

type Asked = { readonly id: string; readonly zone: string; readonly today: Day; readonly now: Date };
type ExceptionRow = {
  readonly day: Date;
  readonly fromTime: string | null;
  readonly toTime: string | null;
  readonly reason: string;
};

/** The clinicians of a clinic by name, with their weeks, other hours and time off from today on. */
export async function readClinicianSettings(tx: Tx, { id, zone, today, now }: Asked): Promise<ClinicianSettings[]> {
  const first = dayToDb(today);
  const members = await tx.member.findMany({
    where: { clinicId: id, role: "clinician", endedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: {
      workingHours: {
        where: { OR: [{ validTo: null }, { validTo: { gte: first } }] },
        orderBy: [{ validFrom: "asc" }, { weekday: "asc" }, { fromTime: "asc" }],
      },
      rosterExceptions: { where: { day: { gte: first } }, orderBy: [{ day: "asc" }, { fromTime: "asc" }] },
      timesOff: { where: { endsAt: { gt: now } }, orderBy: { startsAt: "asc" } },
    },
  });
  return members.map((member) => ({
    id: member.id,
    name: member.name,
    hours: member.workingHours.map(({ weekday, fromTime, toTime, validFrom, validTo }) => ({
      weekday,
      from: fromTime,
      to: toTime,
      validFrom: dayFromDb(validFrom),
      validTo: validTo && dayFromDb(validTo),
    })),
    exceptions: exceptionsByDay(member.rosterExceptions),
    timeOff: member.timesOff.map((off) => ({ id: off.id, ...timeOffDays(off, zone), reason: off.reason })),
  }));
}

/** Rows of one day, a stretch each or one without times, as one exception. */
function exceptionsByDay(rows: readonly ExceptionRow[]): ClinicianSettings["exceptions"] {
  const days = new Map<Day, ClinicianSettings["exceptions"][number]>();
  for (const { day: date, fromTime: from, toTime: to, reason } of rows) {
    const day = dayFromDb(date);
    const known = days.get(day) ?? { day, hours: [], reason };
    days.set(day, from === null || to === null ? known : { ...known, hours: [...known.hours, { from, to }] });
  }
  return [...days.values()];
}
