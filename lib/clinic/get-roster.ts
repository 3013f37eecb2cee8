import { Temporal } from "temporal-polyfill";
import { addDays, type Day } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { getRosterSchema, rosterSchema } from "./get-roster.schema";
import { readRoster } from "./read-roster";

function startOf(day: Day, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/** Who works when, the rooms, the kinds of visits, and what is closed, between two days, both included. */
export const getRoster = query({
  name: "clinic.get-roster",
  summary: "Read clinicians, rooms, hours and closures",
  http: "GET /roster",
  allow: ["owner", "clinician", "front_desk"],
  input: getRosterSchema,
  output: rosterSchema,
  async run({ tx, actor, clock }, { from, to }) {
    const { id: clinicId, zone } = actor.clinic;
    const span = { from, to, startsAt: startOf(from, zone), endsAt: startOf(addDays(to, 1), zone) };
    return ok({ today: dayOf(clock.now(), zone), zone, ...(await readRoster(tx, clinicId, span)) });
  },
});
