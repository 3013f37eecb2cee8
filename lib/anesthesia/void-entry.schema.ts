import { z } from "zod";
import { idSchema } from "@/lib/plans/plan-fields.schema";
import { visitShape } from "@/lib/visits/fields.schema";

export const voidEntrySchema = z.object({
  ...visitShape,
  applicationId: idSchema,
  because: z
    .string("Say what was wrong.")
    .trim()
    .min(10, "Say what was wrong, in at least 10 characters.")
    .max(300, "Keep it under 300 characters."),
});
