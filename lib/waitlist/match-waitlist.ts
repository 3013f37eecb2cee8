import { Temporal } from "temporal-polyfill";
import { isoOf, offeredTime } from "@/lib/appointments/visit/offered-time";
import { ok } from "@/lib/kernel/result";
import { formatDateTime } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import * as scheduling from "@/lib/scheduling";
import { entryView } from "@/lib/waitlist/entry-view";
import { freedTime } from "@/lib/waitlist/freed-time";
import { loadWaiting } from "@/lib/waitlist/load-waiting";
import { matchWaitlistSchema, waitlistMatchesSchema } from "@/lib/waitlist/match-waitlist.schema";
import { isOpen } from "@/lib/waitlist/read-entries";
import { weighWaiting } from "@/lib/waitlist/weigh-waiting";

/**
 * Who of those who wait can have a time that has become free, and who to ask first: every rule, roster and hold respected, as a
 * booking would be. Who is being offered a time already is left out; so is a time that has been taken again, or has passed.
 */
export const matchWaitlist = query({
  name: "waitlist.match-waitlist",
  summary: "Ask who of the waitlist could have a freed time",
  http: "GET /waitlist/matches",
  allow: ["owner", "clinician", "front_desk"],
  input: matchWaitlistSchema,
  output: waitlistMatchesSchema,
  async run(context, input) {
    const { tx, actor, clock } = context;
    const { id: clinicId, zone } = actor.clinic;
    const freed = await freedTime(tx, clinicId, input);
    if (!freed.ok) return freed;
    const { startsAtMs, endsAtMs, clinicianId, clinicianName, roomId, roomName } = freed.value;
    const now = { ms: clock.now().epochMilliseconds, zone, reader: actor };
    const all = (await loadWaiting(tx, clinicId, now.ms)).filter(({ entry }) => !isOpen(entry.offer, now.ms));
    const weighed = await weighWaiting(context, freed.value, all);
    const matches = scheduling.matchWaitlist(
      freed.value,
      weighed.map(({ waiting }) => waiting),
    );
    return ok({
      freed: {
        ...{ clinicianId, clinicianName, roomId, roomName },
        startsAt: isoOf(startsAtMs),
        endsAt: isoOf(endsAtMs),
        label: formatDateTime(Temporal.Instant.fromEpochMilliseconds(startsAtMs), zone),
      },
      matches: matches.flatMap(({ id, start, missed }) => {
        const one = weighed.find(({ entry }) => entry.id === id);
        if (one === undefined) return [];
        const { startsAt, label, deviceId } = offeredTime(one.waiting.facts, start);
        return [{ entry: entryView(one, now), startsAt, label, deviceId, missed, remarks: one.remarks }];
      }),
    });
  },
});
