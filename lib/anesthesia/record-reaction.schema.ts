import { z } from "zod";
import { idSchema } from "@/lib/plans/plan-fields.schema";
import { isOneMoment, momentShape, oneMomentError } from "./fields.schema";

const sign = z.string().trim().min(1, "Leave out empty lines.").max(200, "Keep each sign under 200 characters.");

/** Signs of a reaction to the anesthetic, in the card's words or one's own, and what was done. */
export const recordReactionSchema = z
  .object({
    visitId: idSchema,
    kind: z.enum(["early", "severe", "methemoglobinemia", "other"], "What kind of signs?"),
    signs: z.array(sign).min(1, "Name at least one sign.").max(20, "Name at most 20 signs."),
    action: z
      .string("Write down what was done.")
      .trim()
      .min(2, "Write down what was done.")
      .max(500, "Keep it under 500 characters."),
    ...momentShape,
  })
  .refine(isOneMoment, oneMomentError);
