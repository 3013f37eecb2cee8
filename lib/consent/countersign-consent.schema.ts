import { z } from "zod";

export const countersignConsentSchema = z
  .object({
    consentId: z.uuid(),
    /** Whether the patient can decide about the treatment. Any doubt stops it, and is written down. */
    capacity: z.boolean("Say whether the patient can decide about this treatment."),
    note: z.string().trim().min(1).max(2000, "Keep this under 2000 characters.").optional(),
    /** That the clinician explained it in person. */
    explained: z.literal(true, "Sign only what you have explained yourself."),
  })
  .refine(({ capacity, note }) => capacity || note !== undefined, {
    error: "Write down what makes you doubt, and what you did.",
    path: ["note"],
  });

export const countersignedConsentSchema = z.object({
  consentId: z.uuid(),
  name: z.string(),
  signedAt: z.string(),
  capacity: z.boolean(),
});
export type CountersignConsentInput = z.input<typeof countersignConsentSchema>;
