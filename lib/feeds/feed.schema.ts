import { z } from "zod";

/** Whose calendar it is: a clinician's, a room's, a patient's. */
const feedKindSchema = z.enum(["clinician", "room", "patient"]);

/** A calendar feed as it is listed. Its address is told once, when it is made. */
export const feedSchema = z.object({
  id: z.uuid(),
  kind: feedKindSchema,
  /** Whose calendar it is, in words. */
  name: z.string(),
  /** Null when a patient made it for themselves. */
  madeBy: z.string().nullable(),
  /** ISO 8601, UTC */
  createdAt: z.string(),
});
export type FeedDto = z.output<typeof feedSchema>;
