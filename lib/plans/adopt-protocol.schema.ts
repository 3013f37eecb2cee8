import { z } from "zod";
import { overrideRequestsSchema } from "./override.schema";
import { idSchema, versionSchema } from "./plan-fields.schema";

export const adoptProtocolSchema = z.object({
  planId: idSchema,
  /** The plan's version that was read. */
  version: versionSchema,
  /** The protocol that was previewed; it must be the one in force. */
  protocolId: idSchema,
  reason: z
    .string()
    .trim()
    .min(3, "Say why the course changes its protocol.")
    .max(500, "Keep the reason under 500 characters."),
  overrides: overrideRequestsSchema,
});
