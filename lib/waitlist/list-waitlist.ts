import { dayAt } from "@/lib/appointments/visit/visit-rows";
import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { entryView } from "@/lib/waitlist/entry-view";
import { listWaitlistSchema, waitlistSchema } from "@/lib/waitlist/list-waitlist.schema";
import { loadWaiting } from "@/lib/waitlist/load-waiting";

/** Who waits for a time to become free, longest first: for which session, why, with what wishes, and what they were offered. */
export const listWaitlist = query({
  name: "waitlist.list-waitlist",
  summary: "List who waits for a time to become free",
  http: "GET /waitlist",
  allow: ["owner", "clinician", "front_desk"],
  input: listWaitlistSchema,
  output: waitlistSchema,
  async run({ tx, actor, clock }, { clinicianId, state, planId }) {
    const { id, zone } = actor.clinic;
    const now = { ms: clock.now().epochMilliseconds, zone, reader: actor };
    const waiting = await loadWaiting(tx, id, now.ms, planId);
    const entries = waiting
      .map((one) => entryView(one, now))
      .filter(({ wishes }) => clinicianId === undefined || [null, clinicianId].includes(wishes.clinicianId))
      .filter(({ offer }) => state === undefined || (state === "offered") === (offer?.state === "open"));
    return ok({ today: dayAt(now.ms, zone), zone, entries });
  },
});
