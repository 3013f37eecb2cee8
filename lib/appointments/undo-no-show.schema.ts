import { z } from "zod";

export const undoNoShowSchema = z.object({
  appointmentId: z.uuid(),
  /** The appointment's version after it was marked. */
  version: z.int().min(1),
});

export const undoneNoShowSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.literal("booked"),
});
