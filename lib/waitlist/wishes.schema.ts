import { z } from "zod";
import { clockTimeSchema, daySchema } from "@/lib/appointments/fields.schema";

/** What somebody who waits would like. */
export const wishesShape = {
  clinicianId: z.uuid().optional(),
  /** 1 = Monday to 7 = Sunday; none for any day. */
  weekdays: z
    .array(z.int().min(1).max(7))
    .max(7)
    .refine((all) => new Set(all).size === all.length, { error: "Each weekday once." })
    .default([]),
  /** The visit starts at or after, and at or before, on the clinic's clock. */
  notBefore: clockTimeSchema.optional(),
  notAfter: clockTimeSchema.optional(),
  fromDay: daySchema.optional(),
  untilDay: daySchema.optional(),
};

export const wishesSchema = z.object({
  clinicianId: z.uuid().nullable(),
  clinicianName: z.string().nullable(),
  weekdays: z.array(z.int()).readonly(),
  notBefore: z.string().nullable(),
  notAfter: z.string().nullable(),
  fromDay: z.string().nullable(),
  untilDay: z.string().nullable(),
});
