import { z } from "zod";

export const releaseHoldSchema = z.object({ holdId: z.uuid() });

export const releasedHoldSchema = z.object({ id: z.uuid(), endReason: z.literal("released") });
