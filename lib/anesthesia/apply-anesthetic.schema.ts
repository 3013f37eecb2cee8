import { z } from "zod";
import { visitShape } from "@/lib/visits/fields.schema";
import { acknowledgedShape, creamShape, isOneMoment, momentShape, oneMomentError } from "./fields.schema";

const readBack = "Read the patient's identity and allergies back to them first.";

export const applyAnestheticSchema = z
  .object({
    ...visitShape,
    /** Name, birth date and allergies were read back to the patient. */
    readBack: z.literal(true, readBack),
    ...creamShape,
    ...momentShape,
    ...acknowledgedShape,
  })
  .refine(isOneMoment, oneMomentError);
export type ApplyAnestheticInput = z.input<typeof applyAnestheticSchema>;
