import { z } from "zod";
import { wishesShape } from "@/lib/waitlist/wishes.schema";

export const joinWaitlistSchema = z
  .object({
    planSessionId: z.uuid(),
    ...wishesShape,
    note: z.string().trim().min(1).max(500).optional(),
  })
  .refine(({ fromDay, untilDay }) => fromDay === undefined || untilDay === undefined || fromDay <= untilDay, {
    error: "The last day lies before the first one.",
    path: ["untilDay"],
  })
  .refine(({ notBefore, notAfter }) => notBefore === undefined || notAfter === undefined || notBefore <= notAfter, {
    error: "The latest time lies before the earliest one.",
    path: ["notAfter"],
  });
export type JoinWaitlistInput = z.input<typeof joinWaitlistSchema>;

export const joinedWaitlistSchema = z.object({ id: z.uuid(), planSessionId: z.uuid() });
