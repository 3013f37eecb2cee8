import { z } from "zod";
import { visitShape } from "@/lib/visits/fields.schema";
import { acknowledgedShape } from "./fields.schema";

export const skipAnestheticSchema = z.object({
  ...visitShape,
  because: z
    .string("Say why.")
    .trim()
    .min(3, "Say why no anesthetic is used.")
    .max(300, "Keep it under 300 characters."),
  ...acknowledgedShape,
});
