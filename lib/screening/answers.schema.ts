import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";

const line = z.string().trim().min(1, "Leave out empty lines.").max(200, "Keep each line under 200 characters.");

/** One question's answer. `until` is the last day it applied; without one a yes still holds. Zones: none means everywhere. */
export const answerSchema = z
  .object({
    question: z.string().min(1).max(100),
    applies: z.boolean("Answer yes or no."),
    until: daySchema.optional(),
    zones: z.array(z.string().max(100)).max(20, "Name at most 20 zones.").default([]),
    note: z.string().trim().min(1).max(500, "Keep a note under 500 characters.").optional(),
  })
  .refine(({ applies, until, zones }) => applies || (until === undefined && zones.length === 0), {
    error: "A no has neither a last day nor a place.",
    path: ["applies"],
  });

/** What is asked beside the questions. A fact left out stays as it was; an empty list says that there are none. */
export const healthFields = {
  weightKg: z
    .number("Enter a weight in kilograms.")
    .min(2, "A weight lies between 2 and 500 kg.")
    .max(500, "A weight lies between 2 and 500 kg.")
    .multipleOf(0.1, "Give the weight to a tenth of a kilogram.")
    .optional(),
  medicines: z.array(line).max(50, "List at most 50 medicines.").optional(),
  allergies: z.array(line).max(50, "List at most 50 allergies.").optional(),
};

/** Fitzpatrick skin type and how the skin takes things, as a clinician judged them. */
export const skinFields = {
  fitzpatrick: z.int().min(1).max(6, "A skin type lies between I and VI.").optional(),
  sensitivity: z.enum(["normal", "sensitive", "very_sensitive"]).optional(),
};

/** An answer that stands: the latest to its question. Days are calendar days. */
export const standingAnswerSchema = z.object({
  question: z.string(),
  applies: z.boolean(),
  until: z.string().nullable(),
  zones: z.array(z.string()),
  note: z.string().nullable(),
  /** When it was answered, and in which questionnaire. */
  answeredOn: z.string(),
  screeningId: z.uuid(),
  /** Who confirmed that it is over, where somebody has. */
  confirmedBy: z.enum(["clinician", "prescriber"]).nullable(),
});
export type StandingAnswer = z.output<typeof standingAnswerSchema>;
