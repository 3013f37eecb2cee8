import { z } from "zod";

export const cancelAppointmentSchema = z.object({
  appointmentId: z.uuid(),
  /** The appointment's version the decision was made on. */
  version: z.int().min(1),
  reason: z.string().trim().min(3).max(500),
});

export const cancelledAppointmentSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.literal("cancelled"),
});
