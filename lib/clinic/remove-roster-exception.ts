import { dayToDb } from "@/lib/db/day";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { notFound } from "@/lib/operation/refusal";
import { changing, type WriteChange } from "./change-rosters";
import { refusePast } from "./not-past";
import { type RemoveRosterExceptionInput, removeRosterExceptionSchema } from "./remove-roster-exception.schema";
import { changedRosterSchema } from "./stranded-booking.schema";

export const unwriteRosterException: WriteChange<RemoveRosterExceptionInput> = async (
  context,
  { clinicianId, day },
) => {
  const { tx, actor } = context;
  const where = { clinicId: actor.clinic.id, memberId: clinicianId, day: dayToDb(day) };
  const rows = await tx.rosterException.findMany({ where, orderBy: { fromTime: "asc" } });
  const [first] = rows;
  if (first === undefined) return notFound("exception");
  const past = refusePast(context, "day", day);
  if (past !== null) return past;
  await tx.rosterException.deleteMany({ where });
  const hours = rows.flatMap(({ fromTime, toTime }) => (fromTime === null ? [] : [{ from: fromTime, to: toTime }]));
  return ok({
    id: clinicianId,
    before: { day, hours, reason: first.reason },
    scope: { clinicianId, from: day, to: day },
  });
};

/** Gives a clinician the usual hours of a day back. Refuses a day without other hours, one that is past, and stranding visits unseen. */
export const removeRosterException = command({
  name: "clinic.remove-roster-exception",
  summary: "Give a clinician the usual hours of a day back",
  http: "POST /settings/roster-exceptions/remove",
  allow: ["owner"],
  input: removeRosterExceptionSchema,
  output: changedRosterSchema,
  run: changing(unwriteRosterException, ({ clinicianId }) => clinicianId),
});
