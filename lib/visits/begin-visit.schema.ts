import { z } from "zod";

export const beginVisitSchema = z.object({
  appointmentId: z.uuid(),
  /** The appointment's version the decision was made on. */
  version: z.int().min(1),
});

/** Nothing of the record: the desk begins visits too. */
export const begunVisitSchema = z.object({
  visitId: z.uuid(),
  version: z.int(),
  patientId: z.uuid(),
  planId: z.uuid(),
  sessionNumber: z.int(),
  arrivedAt: z.string(),
  appointment: z.object({ id: z.uuid(), version: z.int(), status: z.literal("arrived") }),
});
