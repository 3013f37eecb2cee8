import { z } from "zod";

export const confirmEndSchema = z.object({
  screeningId: z.uuid(),
  /** Id of the question whose answer named a last day. */
  question: z.string().min(1).max(100),
});

export const confirmedEndSchema = z.object({
  screeningId: z.uuid(),
  question: z.string(),
  confirmedBy: z.enum(["clinician", "prescriber"]),
});
export type ConfirmEndInput = z.input<typeof confirmEndSchema>;
