import { z } from "zod";
import {
  bookedVisitSchema,
  findingSchema,
  hasOneStart,
  oneStartError,
  startShape,
} from "@/lib/appointments/fields.schema";

export const overbookVisitSchema = z
  .object({
    /** A session that is due, which is booked there, or one that is booked, whose visit moves there. */
    planSessionId: z.uuid(),
    /** The version of the session's visit the decision was made on; left out for a session that is due. */
    version: z.int().min(1).optional(),
    ...startShape,
    clinicianId: z.uuid(),
    roomId: z.uuid(),
    deviceId: z.uuid().optional(),
    /** Why two at a time: it stands on the visit and in the audit. */
    reason: z.string().trim().min(3, "Say why two visits share this time.").max(500),
  })
  .refine(hasOneStart, oneStartError);

export const overbookedVisitSchema = bookedVisitSchema.extend({
  planId: z.uuid(),
  reason: z.string(),
  /** What the rules remark and did not refuse. */
  findings: z.array(findingSchema).readonly(),
});
