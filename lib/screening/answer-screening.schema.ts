import { z } from "zod";
import { answerSchema, healthFields, skinFields } from "./answers.schema";

/** A questionnaire as it was answered. `review`: what has changed since the last time, and no answers where nothing has. */
export const answerScreeningSchema = z
  .object({
    /** Whose; a patient answers their own and leaves it out. */
    patientId: z.uuid().optional(),
    kind: z.enum(["full", "review"]),
    answers: z.array(answerSchema).max(200),
    ...healthFields,
    ...skinFields,
  })
  .refine(({ answers }) => new Set(answers.map(({ question }) => question)).size === answers.length, {
    error: "Answer each question once.",
    path: ["answers"],
  });
export type AnswerScreeningInput = z.input<typeof answerScreeningSchema>;

export const answeredScreeningSchema = z.object({
  screeningId: z.uuid(),
  patientId: z.uuid(),
  answeredOn: z.string(),
});
