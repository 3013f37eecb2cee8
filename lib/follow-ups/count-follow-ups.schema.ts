import { z } from "zod";

export const countFollowUpsSchema = z.object({});

export const followUpCountSchema = z.object({
  /** How many wait, without those left in peace. */
  count: z.int(),
});
