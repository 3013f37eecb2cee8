import { z } from "zod";
import { noteSchema, visitShape } from "./fields.schema";

/** By what somebody is known to be who the record says. */
const identifiers = ["name", "birth_date", "photo_id", "known_in_person"] as const;

export const confirmIdentitySchema = z.object({
  ...visitShape,
  checked: z
    .array(z.enum(identifiers))
    .min(2, "Check at least two things, such as name and date of birth.")
    .refine((checked) => new Set(checked).size === checked.length, "Name each check once."),
  /** The zones and what is planned were gone through with the patient. */
  planConfirmed: z.literal(true, "Go through the planned zones with the patient first."),
  note: noteSchema.optional(),
});
