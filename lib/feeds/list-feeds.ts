import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { describeFeeds } from "./describe-feeds";
import { feedListSchema, listFeedsSchema } from "./list-feeds.schema";
import { visibleFeeds } from "./visible-feeds";

/** The calendar feeds somebody may revoke: their own and those they made; an owner's are all of the clinic's. */
export const listFeeds = query({
  name: "feed.list-feeds",
  summary: "List calendar feeds",
  http: "GET /feeds",
  allow: ["owner", "clinician", "front_desk", "patient"],
  input: listFeedsSchema,
  output: feedListSchema,
  async run({ tx, actor }) {
    const seen = await tx.calendarFeed.findMany({ where: visibleFeeds(actor), select: { id: true } });
    return ok({
      feeds: await describeFeeds(
        tx,
        actor.clinic.id,
        seen.map(({ id }) => id),
      ),
    });
  },
});
