import { Temporal } from "temporal-polyfill";
import { dayFromDb, dayToDb } from "@/lib/db/day";
import { addDays, type Day } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { getRosterSchema, rosterSchema } from "./get-roster.schema";
import { readClinicians } from "./read-clinicians";

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
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: {
        gridMin: true,
        resources: { where: { kind: "room", retiredAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }] },
        procedures: { where: { retiredAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }] },
        closures: {
          where: { fromDay: { lte: dayToDb(to) }, toDay: { gte: dayToDb(from) } },
          orderBy: { fromDay: "asc" },
        },
      },
    });
    const span = { from, to, startsAt: startOf(from, zone), endsAt: startOf(addDays(to, 1), zone) };
    return ok({
      today: dayOf(clock.now(), zone),
      zone,
      gridMin: clinic.gridMin,
      clinicians: await readClinicians(tx, clinicId, span),
      rooms: clinic.resources.map(({ id, name }) => ({ id, name })),
      procedures: clinic.procedures.map(({ clinicId: _, retiredAt: __, ...procedure }) => procedure),
      closures: clinic.closures.map(({ fromDay, toDay, reason }) => {
        return { from: dayFromDb(fromDay), to: dayFromDb(toDay), reason };
      }),
    });
  },
});
