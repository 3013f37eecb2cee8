import { dayToDb } from "@/lib/db/day";
import { formatDay } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict } from "@/lib/operation/refusal";
import { type AddRosterExceptionInput, addRosterExceptionSchema } from "./add-roster-exception.schema";
import { changing, type WriteChange } from "./change-rosters";
import { findClinician } from "./find-clinician";
import { refusePast } from "./not-past";
import { changedRosterSchema } from "./stranded-booking.schema";

export const writeRosterException: WriteChange<AddRosterExceptionInput> = async (
  context,
  { clinicianId, day, hours, reason },
) => {
  const { tx, actor } = context;
  const clinicId = actor.clinic.id;
  const clinician = await findClinician(tx, clinicId, clinicianId);
  if (!clinician.ok) return clinician;
  const past = refusePast(context, "day", day);
  if (past !== null) return past;
  const key = { clinicId, memberId: clinicianId, day: dayToDb(day) };
  if ((await tx.rosterException.count({ where: key })) > 0) {
    const message = `${clinician.value.name} has other hours on ${formatDay(day)} already: remove them first.`;
    return conflict(message, [], [{ path: "day", rule: "exists", message }]);
  }
  const stretches = hours.length === 0 ? [{ from: null, to: null }] : hours;
  await tx.rosterException.createMany({
    data: stretches.map(({ from, to }) => ({ ...key, id: newId(), fromTime: from, toTime: to, reason })),
  });
  return ok({ id: clinicianId, after: { day, hours, reason }, scope: { clinicianId, from: day, to: day } });
};

/**
 * Gives a clinician other hours on one day, or none. Refuses a day that is past, one that has other hours already, a stretch that
 * goes backwards or lies over another one, and stranding visits unseen.
 */
export const addRosterException = command({
  name: "clinic.add-roster-exception",
  summary: "Give a clinician other hours on one day, or none",
  http: "POST /settings/roster-exceptions",
  allow: ["owner"],
  input: addRosterExceptionSchema,
  output: changedRosterSchema,
  run: changing(writeRosterException, ({ clinicianId }) => clinicianId),
});
