import type { CreatedFeedDto } from "@/lib/feeds/create-feed.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

/** Server actions, bound by the route. */
export type CreateFeed = (input: { memberId?: string; roomId?: string }) => Promise<Result<CreatedFeedDto, Refusal>>;
export type RevokeFeed = (input: { feedId: string }) => Promise<Result<unknown, Refusal>>;
