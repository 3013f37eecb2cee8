import { z } from "zod";
import { overrideRequestsSchema } from "@/lib/plans/override.schema";
import { noteSchema, visitShape } from "./fields.schema";

export const clearContraindicationsSchema = z.object({
  ...visitShape,
  /** What is let pass, and why; it stays on the plan. */
  overrides: overrideRequestsSchema,
  note: noteSchema.optional(),
});
