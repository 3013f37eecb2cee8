import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { notFound } from "@/lib/operation/refusal";
import { revokedFeedSchema, revokeFeedSchema } from "./revoke-feed.schema";
import { visibleFeeds } from "./visible-feeds";

/** Ends a calendar feed at once: its address answers nothing any more. Refuses one that is not there, not theirs, or ended. */
export const revokeFeed = command({
  name: "feed.revoke-feed",
  summary: "End a calendar feed",
  http: "POST /feeds/{feedId}/revoke",
  allow: ["owner", "clinician", "front_desk", "patient"],
  input: revokeFeedSchema,
  output: revokedFeedSchema,
  async run({ tx, actor, clock, audit }, { feedId }) {
    const clinicId = actor.clinic.id;
    const mine = { ...visibleFeeds(actor), id: feedId };
    const feed = await tx.calendarFeed.findFirst({ where: mine, select: { patientId: true } });
    const revokedAt = new Date(clock.now().epochMilliseconds);
    // Guarded, so that of two who revoke it at once one is told that it is gone.
    const ended =
      feed &&
      (await tx.calendarFeed.updateMany({ where: { clinicId, id: feedId, revokedAt: null }, data: { revokedAt } }));
    if (ended?.count !== 1) return notFound("calendar feed");
    audit({ subjectId: feedId, ...(feed?.patientId ? { patientId: feed.patientId } : {}), after: { revoked: true } });
    return ok({ id: feedId, revokedAt: revokedAt.toISOString() });
  },
});
