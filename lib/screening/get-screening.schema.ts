import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";
import { standingAnswerSchema } from "./answers.schema";
import { lastAnsweredSchema } from "./last-answered.schema";

export const getScreeningSchema = z.object({
  /** Whose; a patient reads their own and leaves it out. */
  patientId: z.uuid().optional(),
});

const questionSchema = z.object({
  id: z.string(),
  /** As the patient reads it. */
  text: z.string(),
  label: z.string(),
  /** What its last day is called; null where none is asked for. */
  lastDay: z.string().nullable(),
  asksZones: z.boolean(),
});

export const screeningSchema = z.object({
  patientId: z.uuid(),
  patientName: z.string(),
  today: z.string(),
  /** In the order they are asked. */
  questions: z.array(questionSchema),
  zones: z.array(z.object({ id: z.string(), label: z.string() })),
  /** Whether what was answered is kept from this reader: whoever came by a link reads when, and nothing of what. */
  isHidden: z.boolean(),
  /** What stands; null when nothing was ever answered. Days are calendar days. */
  record: z
    .object({
      answers: z.array(standingAnswerSchema).readonly(),
      fitzpatrick: z.int().nullable(),
      sensitivity: z.enum(["normal", "sensitive", "very_sensitive"]).nullable(),
      weightKg: z.number().nullable(),
      medicines: z.array(z.string()).readonly(),
      allergies: z.array(z.string()).readonly(),
      fullOn: z.string().nullable(),
      lastOn: z.string().nullable(),
    })
    .nullable(),
  /** Who answered last, and how. Staff only. */
  last: lastAnsweredSchema.nullable(),
  /** What the rules find in the answers today, whatever the zones. Staff only; empty for a patient. */
  findings: z.array(findingSchema),
  /** Questions whose last day counts only once a clinician has confirmed it, and nobody has yet. */
  toConfirm: z.array(z.string()),
});
export type ScreeningDto = z.output<typeof screeningSchema>;
