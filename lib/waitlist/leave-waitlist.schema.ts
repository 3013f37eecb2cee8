import { z } from "zod";

export const leaveWaitlistSchema = z.object({
  entryId: z.uuid(),
  reason: z.string().trim().min(3).max(500).optional(),
});

export const leftWaitlistSchema = z.object({ id: z.uuid() });
