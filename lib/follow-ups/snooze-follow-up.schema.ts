import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";

export const snoozeFollowUpSchema = z.object({
  planSessionId: z.uuid(),
  /** The day it comes back, in the clinic's zone. Today brings it back at once. */
  until: daySchema,
  reason: z.string().trim().min(3, "Say why, in at least 3 letters.").max(500, "Keep the reason under 500 characters."),
});

export const snoozedFollowUpSchema = z.object({ planSessionId: z.uuid(), until: z.string() });
