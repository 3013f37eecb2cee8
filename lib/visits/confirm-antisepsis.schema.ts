import { z } from "zod";
import { noteSchema, visitShape } from "./fields.schema";

export const confirmAntisepsisSchema = z.object({
  ...visitShape,
  /** What the skin was cleaned with. */
  agent: z.string().trim().min(2, "Name what the skin was cleaned with.").max(100),
  note: noteSchema.optional(),
});
