import { z } from "zod";

export const revokeFeedSchema = z.object({ feedId: z.uuid() });

export const revokedFeedSchema = z.object({ id: z.uuid(), revokedAt: z.string() });
