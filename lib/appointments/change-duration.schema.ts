import { z } from "zod";
import { bookedVisitSchema } from "@/lib/appointments/fields.schema";

/** Whole minutes a treatment can be given: less is no treatment, more a typing error. */
const [least, most] = [5, 240];

export const treatmentMinSchema = z
  .int("A treatment lasts whole minutes.")
  .min(least, `A treatment lasts at least ${least} minutes.`)
  .max(most, `A treatment lasts at most ${most} minutes.`);

export const changeDurationSchema = z.object({
  appointmentId: z.uuid(),
  /** The appointment's version the change was decided on. */
  version: z.int().min(1),
  treatmentMin: treatmentMinSchema,
});

export const changedDurationSchema = bookedVisitSchema.extend({ planId: z.uuid(), treatmentMin: z.int() });
export type ChangedDurationDto = z.output<typeof changedDurationSchema>;
