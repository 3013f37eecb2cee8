import { z } from "zod";

export const markNoShowSchema = z.object({
  appointmentId: z.uuid(),
  /** The appointment's version the decision was made on. */
  version: z.int().min(1),
  /** What is known of why they did not come. */
  reason: z.string().trim().min(3).max(500).optional(),
});

export const markedNoShowSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.literal("no_show"),
});
