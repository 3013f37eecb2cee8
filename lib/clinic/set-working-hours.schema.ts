import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";
import { acknowledgedSchema, notBefore, stretches, stretchSchema } from "./roster-fields.schema";

export const setWorkingHoursSchema = z
  .object({
    clinicianId: z.uuid(),
    /** The first day of the new week, today or later. */
    validFrom: daySchema,
    /** Its last day; after it the hours that were planned before hold again. Null: until further notice. */
    validTo: daySchema.nullable().default(null),
    /** Several stretches a day; a weekday without one is not worked. 1 = Monday to 7 = Sunday. */
    hours: stretches(stretchSchema.extend({ weekday: z.int().min(1).max(7) }), 42),
    acknowledged: acknowledgedSchema,
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    ...notBefore("validTo", "The last day comes before the first one."),
  });
export type SetWorkingHoursInput = z.output<typeof setWorkingHoursSchema>;
