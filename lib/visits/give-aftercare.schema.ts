import { z } from "zod";
import { noteSchema, visitShape } from "./fields.schema";

export const giveAftercareSchema = z.object({
  ...visitShape,
  /** Ids of the protocol's aftercare that was gone through. */
  instructions: z.array(z.string().min(1).max(60)).min(1, "Name the instructions that were given.").max(50),
  how: z
    .array(z.enum(["spoken", "printed", "email", "portal"]))
    .min(1, "Say how the instructions were given.")
    .refine((ways) => new Set(ways).size === ways.length, "Name each way once."),
  note: noteSchema.optional(),
});
