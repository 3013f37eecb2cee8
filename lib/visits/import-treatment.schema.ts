import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";
import { idSchema, lengthSchema, zonesSchema } from "@/lib/plans/plan-fields.schema";

export const importTreatmentSchema = z.object({
  planSessionId: idSchema,
  /** The session's booked visit, which is completed by this. One booked for that day is taken when it is left out. */
  appointmentId: idSchema.optional(),
  performedOn: daySchema,
  /** The deepest setting used on any of the zones, stamping included. */
  deepestLengthHundredthsMm: lengthSchema,
  zones: zonesSchema,
  /** Who did it; left out, whoever it was booked with, else who leads the course. */
  memberId: idSchema.optional(),
  outcome: z.enum(["completed", "stopped_early"], "A visit was completed or stopped early."),
});
export type ImportTreatmentInput = z.output<typeof importTreatmentSchema>;
