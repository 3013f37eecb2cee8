import { z } from "zod";
import { feedSchema } from "./feed.schema";

/** Whose calendar: a clinician's, a room's, or with neither one's own. */
export const createFeedSchema = z
  .object({ memberId: z.uuid().optional(), roomId: z.uuid().optional() })
  .refine(({ memberId, roomId }) => memberId === undefined || roomId === undefined, {
    error: "Give either memberId or roomId.",
    path: ["roomId"],
  });

export const createdFeedSchema = feedSchema.extend({
  /** The address to subscribe to. Whoever has it sees the calendar; it is not told again. */
  url: z.url(),
});
export type CreatedFeedDto = z.output<typeof createdFeedSchema>;
