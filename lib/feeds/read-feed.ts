import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { addDays } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { describeFeeds } from "./describe-feeds";
import { readEvents } from "./read-events";
import { writeCalendar } from "./write-calendar";

/** How far a feed reaches from today, in days. */
const daysBack = 60;
const daysAhead = 400;

/**
 * A calendar feed as text, with a tag that changes when it does. Answers whoever `feed.find-feed` named; a patient's is read under the
 * patient's own rights.
 */
export const readFeed = query({
  name: "feed.read-feed",
  summary: "Read a calendar feed",
  allow: ["system", "patient"],
  input: z.object({ feedId: z.uuid() }),
  async run({ tx, actor, clock }, { feedId }) {
    const { clinic } = actor;
    const feed = await tx.calendarFeed.findFirst({
      where: { clinicId: clinic.id, id: feedId, revokedAt: null },
      select: { memberId: true, resourceId: true, patientId: true },
    });
    const [described] = feed === null ? [] : await describeFeeds(tx, clinic.id, [feedId]);
    if (feed === null || described === undefined) return notFound("calendar");
    const { kind, name } = described;
    const today = dayOf(clock.now(), clinic.zone);
    const days = { from: addDays(today, -daysBack), to: addDays(today, daysAhead) };
    const events = await readEvents(tx, clinic.id, feed, days);
    const at = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(clinic.zone).toInstant();
    const calendar = {
      // A patient's own calendar need not name them.
      name: kind === "patient" ? clinic.name : `${name}, ${clinic.name}`,
      kind,
      clinic,
      from: at(days.from),
      to: at(addDays(days.to, 1)),
    };
    const text = writeCalendar(calendar, events);
    return ok({ text, tag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"` });
  },
});
