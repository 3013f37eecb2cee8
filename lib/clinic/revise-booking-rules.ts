import { lockClinic } from "@/lib/appointments/visit/lock-days";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { invalidField } from "@/lib/operation/refusal";
import { reviseBookingRulesSchema } from "./revise-booking-rules.schema";

/**
 * Changes what binds whoever books: the start grid, the notice, the horizon, and how long a change can be taken back. What is booked
 * stays: nobody is stranded. Refuses a notice that leaves no day before the horizon (`order`).
 */
export const reviseBookingRules = command({
  name: "clinic.revise-booking-rules",
  summary: "Change the start grid, notice, horizon and undo time",
  http: "POST /settings/booking-rules",
  allow: ["owner"],
  input: reviseBookingRulesSchema,
  output: reviseBookingRulesSchema,
  async run({ tx, actor, audit }, rules) {
    const { id } = actor.clinic;
    if (rules.noticeDays >= rules.horizonDays) {
      const message = "The notice must be shorter than the horizon, or no day is left to book.";
      return invalidField("noticeDays", "order", message);
    }
    await lockClinic(tx, id);
    const { gridMin, noticeDays, horizonDays, undoMinutes } = await tx.clinic.findUniqueOrThrow({ where: { id } });
    await tx.clinic.updateMany({ where: { id }, data: rules });
    audit({ subjectId: id, before: { gridMin, noticeDays, horizonDays, undoMinutes }, after: rules });
    return ok(rules);
  },
});
