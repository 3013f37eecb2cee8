import { z } from "zod";
import { feedSchema } from "./feed.schema";

export const listFeedsSchema = z.object({});

/** The feeds that are in use, the newest first. */
export const feedListSchema = z.object({ feeds: z.array(feedSchema) });
