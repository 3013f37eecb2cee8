import { dayFromDb, dayToDb } from "@/lib/db/day";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { carveHours } from "./carve-hours";
import { changing, type WriteChange } from "./change-rosters";
import { findClinician } from "./find-clinician";
import { refusePast } from "./not-past";
import { type SetWorkingHoursInput, setWorkingHoursSchema } from "./set-working-hours.schema";
import { changedRosterSchema } from "./stranded-booking.schema";

export const writeWorkingHours: WriteChange<SetWorkingHoursInput> = async (
  context,
  { clinicianId, validFrom, validTo, hours },
) => {
  const { tx, actor } = context;
  const clinicId = actor.clinic.id;
  const clinician = await findClinician(tx, clinicId, clinicianId);
  if (!clinician.ok) return clinician;
  const past = refusePast(context, "validFrom", validFrom);
  if (past !== null) return past;
  const where = {
    clinicId,
    memberId: clinicianId,
    OR: [{ validTo: null }, { validTo: { gte: dayToDb(validFrom) } }],
    ...(validTo === null ? {} : { validFrom: { lte: dayToDb(validTo) } }),
  };
  const found = await tx.workingHours.findMany({ where, orderBy: [{ weekday: "asc" }, { fromTime: "asc" }] });
  const rows = found.map(({ weekday, fromTime: from, toTime: to, ...row }) => {
    return { weekday, from, to, validFrom: dayFromDb(row.validFrom), validTo: row.validTo && dayFromDb(row.validTo) };
  });
  const added = hours.map((stretch) => ({ ...stretch, validFrom, validTo }));
  await tx.workingHours.deleteMany({ where: { clinicId, id: { in: found.map(({ id }) => id) } } });
  await tx.workingHours.createMany({
    data: [...carveHours(rows, validFrom, validTo), ...added].map((row) => ({
      clinicId,
      id: newId(),
      memberId: clinicianId,
      weekday: row.weekday,
      fromTime: row.from,
      toTime: row.to,
      validFrom: dayToDb(row.validFrom),
      validTo: row.validTo && dayToDb(row.validTo),
    })),
  });
  return ok({
    id: clinicianId,
    before: { hours: rows },
    after: { validFrom, validTo, hours },
    scope: { clinicianId, from: validFrom, to: validTo },
  });
};

/**
 * Gives a clinician another week from a day on, until a day or until further notice. Hours planned before end the day before it.
 * Refuses a day that is past, a stretch that goes backwards or lies over another one of its day, and stranding visits unseen.
 */
export const setWorkingHours = command({
  name: "clinic.set-working-hours",
  summary: "Give a clinician another week from a day on",
  http: "POST /settings/working-hours",
  allow: ["owner"],
  input: setWorkingHoursSchema,
  output: changedRosterSchema,
  run: changing(writeWorkingHours, ({ clinicianId }) => clinicianId),
});
