import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";
import { acknowledgedSchema, reasonSchema, stretches, stretchSchema } from "./roster-fields.schema";

export const addRosterExceptionSchema = z.object({
  clinicianId: z.uuid(),
  day: daySchema,
  /** The hours of this one day; none: not at work. */
  hours: stretches(stretchSchema, 6),
  reason: reasonSchema,
  acknowledged: acknowledgedSchema,
});
export type AddRosterExceptionInput = z.output<typeof addRosterExceptionSchema>;
