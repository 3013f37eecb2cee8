import { z } from "zod";
import {
  bookedVisitSchema,
  findingSchema,
  hasOneStart,
  oneStartError,
  startShape,
} from "@/lib/appointments/fields.schema";

export const moveSessionSchema = z
  .object({
    appointmentId: z.uuid(),
    /** The appointment's version the move was decided on. */
    version: z.int().min(1),
    ...startShape,
    /** Without it the clinician stays. */
    clinicianId: z.uuid().optional(),
    /** Without it the room stays. */
    roomId: z.uuid().optional(),
    /** Without it the visit keeps its device where that is free, or is given the first free one. */
    deviceId: z.uuid().optional(),
  })
  .refine(hasOneStart, oneStartError);

export const movedSessionSchema = bookedVisitSchema.extend({
  planId: z.uuid(),
  /** What the rules remark and did not refuse. */
  findings: z.array(findingSchema).readonly(),
});
