import { startOf } from "@/lib/appointments/visit/start-of";
import { addDays, type Day } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { ok, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { invalidField, type Refusal } from "@/lib/operation/refusal";
import { startOfDayMs } from "@/lib/scheduling";
import { type AddTimeOffInput, addTimeOffSchema } from "./add-time-off.schema";
import { changing, type WriteChange } from "./change-rosters";
import { findClinician } from "./find-clinician";
import { refusePast } from "./not-past";
import { changedRosterSchema } from "./stranded-booking.schema";

/** The instant of a day and a time; without a time the first one of the day, wherever the clocks put it. */
function instantOf(day: Day, time: string | null, zone: string, field: string): Result<number, Refusal> {
  if (time === null) return ok(startOfDayMs(day, zone));
  const start = startOf({ local: { day, time } }, zone, field);
  return start.ok ? ok(start.value ?? Number.NaN) : start;
}

export const writeTimeOff: WriteChange<AddTimeOffInput> = async (context, input) => {
  const { tx, actor } = context;
  const { id: clinicId, zone } = actor.clinic;
  const { clinicianId, fromDay, toDay, fromTime, toTime, reason } = input;
  const clinician = await findClinician(tx, clinicId, clinicianId);
  if (!clinician.ok) return clinician;
  const past = refusePast(context, "toDay", toDay);
  if (past !== null) return past;
  const starts = instantOf(fromDay, fromTime, zone, "fromTime");
  if (!starts.ok) return starts;
  const ends = instantOf(toTime === null ? addDays(toDay, 1) : toDay, toTime, zone, "toTime");
  if (!ends.ok) return ends;
  const span = { startsAt: new Date(starts.value), endsAt: new Date(ends.value) };
  const where = { clinicId, memberId: clinicianId, startsAt: { lte: span.startsAt }, endsAt: { gte: span.endsAt } };
  if ((await tx.timeOff.count({ where })) > 0) {
    return invalidField("fromDay", "exists", `${clinician.value.name} is off at that time already.`);
  }
  const id = newId();
  await tx.timeOff.create({ data: { clinicId, id, memberId: clinicianId, ...span, reason } });
  const after = { clinicianId, startsAt: span.startsAt.toISOString(), endsAt: span.endsAt.toISOString(), reason };
  return ok({ id, after, scope: { clinicianId, from: fromDay, to: toDay } });
};

/**
 * Takes a clinician off the roster for a time: whole days, or between two times of the clinic's clock. Refuses a time the clocks
 * skip (dst_gap), one that is past, one that is off already, and stranding visits unseen.
 */
export const addTimeOff = command({
  name: "clinic.add-time-off",
  summary: "Take a clinician off the roster for a time",
  http: "POST /settings/time-off",
  allow: ["owner"],
  input: addTimeOffSchema,
  output: changedRosterSchema,
  run: changing(writeTimeOff, ({ clinicianId }) => clinicianId),
});
