import { z } from "zod";

export const publishTemplateSchema = z.object({
  templateId: z.uuid(),
  /** The revision that was read: what is published is what was looked at. */
  revision: z.int().min(1, "Send the revision that was read."),
  statement: z
    .string()
    .trim()
    .min(10, "Say in at least 10 characters what you reviewed.")
    .max(1000, "Keep the statement under 1000 characters."),
});
