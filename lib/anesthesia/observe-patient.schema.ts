import { z } from "zod";
import { idSchema } from "@/lib/plans/plan-fields.schema";

/** `instructions`: what the patient was told about numb skin. */
export const observePatientSchema = z.object({
  visitId: idSchema,
  phase: z.enum(["before", "during", "after", "instructions"], "Before, during or after the numbing?"),
  text: z
    .string("Write down what was seen.")
    .trim()
    .min(2, "Write down what was seen.")
    .max(500, "Keep it under 500 characters."),
});

export const observedSchema = z.object({ visitId: z.uuid(), id: z.uuid() });
