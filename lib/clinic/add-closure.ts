import { dayFromDb, dayToDb } from "@/lib/db/day";
import { formatDay } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict } from "@/lib/operation/refusal";
import { type AddClosureInput, addClosureSchema } from "./add-closure.schema";
import { changing, type WriteChange } from "./change-rosters";
import { refusePast } from "./not-past";
import { changedRosterSchema } from "./stranded-booking.schema";

export const writeClosure: WriteChange<AddClosureInput> = async (context, { fromDay, toDay, reason }) => {
  const { tx, actor } = context;
  const clinicId = actor.clinic.id;
  const past = refusePast(context, "fromDay", fromDay);
  if (past !== null) return past;
  const over = await tx.closure.findFirst({
    where: { clinicId, fromDay: { lte: dayToDb(toDay) }, toDay: { gte: dayToDb(fromDay) } },
    orderBy: { fromDay: "asc" },
  });
  if (over !== null) {
    const message = `The clinic is closed from ${formatDay(dayFromDb(over.fromDay))} already: ${over.reason}.`;
    return conflict(message, [], [{ path: "fromDay", rule: "overlap", message }]);
  }
  const id = newId();
  await tx.closure.create({
    data: { clinicId, id, fromDay: dayToDb(fromDay), toDay: dayToDb(toDay), reason },
  });
  return ok({ id, after: { fromDay, toDay, reason }, scope: { from: fromDay, to: toDay } });
};

/** Closes the clinic on some days. Refuses days that are past, days over another closure, and stranding visits unseen. */
export const addClosure = command({
  name: "clinic.add-closure",
  summary: "Close the clinic on some days",
  http: "POST /settings/closures",
  allow: ["owner"],
  input: addClosureSchema,
  output: changedRosterSchema,
  run: changing(writeClosure),
});
