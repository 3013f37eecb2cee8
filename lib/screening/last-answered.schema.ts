import { z } from "zod";

/** Who answered last, and how: without a word of what. */
export const lastAnsweredSchema = z.object({
  kind: z.enum(["full", "review"]),
  /** The calendar day, and the instant. */
  on: z.string(),
  at: z.string(),
  /** clinician: asked in the clinic; portal: by the patient, signed in; link: by whoever held the link that was mailed. */
  how: z.enum(["clinician", "portal", "link"]),
  /** The member who asked; null where the patient answered alone. */
  askedBy: z.string().nullable(),
  /** Where the link was mailed to. */
  toAddress: z.string().nullable(),
});
export type LastAnswered = z.output<typeof lastAnsweredSchema>;
