import { z } from "zod";
import { idSchema, versionSchema } from "./plan-fields.schema";

export const endPlanSchema = z.object({
  planId: idSchema,
  version: versionSchema,
  reason: z.string().trim().min(3, "Say why the course ends.").max(500, "Keep the reason under 500 characters."),
});
