import { z } from "zod";

export const addAddendumSchema = z.object({
  visitId: z.uuid(),
  text: z.string().trim().min(3, "Write what is to be added.").max(4000, "Keep it under 4000 characters."),
});

export const addedAddendumSchema = z.object({
  id: z.uuid(),
  visitId: z.uuid(),
  addedAt: z.string(),
  authorName: z.string(),
});
