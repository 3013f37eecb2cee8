import { z } from "zod";
import { channelSchema } from "./follow-up.schema";

export const recordAttemptSchema = z.object({
  planSessionId: z.uuid(),
  /** How it was tried. */
  channel: channelSchema,
  /** What came of it. */
  text: z
    .string()
    .trim()
    .min(3, "Say what came of it, in at least 3 letters.")
    .max(500, "Keep it under 500 characters."),
});

export const recordedAttemptSchema = z.object({ id: z.uuid(), planSessionId: z.uuid(), at: z.string() });
