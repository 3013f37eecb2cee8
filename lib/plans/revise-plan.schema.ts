import { z } from "zod";
import { overrideRequestsSchema } from "./override.schema";
import { idSchema, indicationSchema, sessionsSchema, versionSchema, zonesSchema } from "./plan-fields.schema";

export const revisePlanSchema = z.object({
  planId: idSchema,
  version: versionSchema,
  indication: indicationSchema,
  zones: zonesSchema,
  /** All sessions, in the order of their numbers; those already done as they were planned. */
  sessions: sessionsSchema,
  overrides: overrideRequestsSchema,
});
export type RevisePlanInput = z.output<typeof revisePlanSchema>;
