import { z } from "zod";
import { overrideRequestsSchema } from "./override.schema";
import { idSchema, indicationSchema, sessionsSchema, zonesSchema } from "./plan-fields.schema";

export const createPlanSchema = z.object({
  patientId: idSchema,
  indication: indicationSchema,
  zones: zonesSchema,
  /** In the order in which they will be done. */
  sessions: sessionsSchema,
  /** What kind of visit its sessions are; left out, the clinic's first. */
  procedureId: idSchema.optional(),
  overrides: overrideRequestsSchema,
});
export type CreatePlanInput = z.output<typeof createPlanSchema>;
