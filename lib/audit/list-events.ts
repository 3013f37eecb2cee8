import { Temporal } from "temporal-polyfill";
import type { AuditEvent } from "@/lib/db/generated/client";
import { addDays, type Day } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { query } from "@/lib/operation/query";
import { type EventDto, eventListSchema, eventSchema, listEventsSchema } from "./list-events.schema";

const pageSize = 50;

/** The clinic's audit, newest first, 50 at a time, by patient, operation and days. Reading it is audited too. */
export const listEvents = query({
  name: "audit.list-events",
  http: "GET /audit-events",
  summary: "List who did what and when",
  allow: ["owner"],
  input: listEventsSchema,
  output: eventListSchema,
  readsRecord: true,
  async run({ tx, actor, audit }, { patientId, operation, from, to, cursor }) {
    const { id: clinicId, zone } = actor.clinic;
    if (patientId !== undefined) audit({ patientId });
    const rows = await tx.auditEvent.findMany({
      where: {
        clinicId,
        ...(patientId === undefined ? {} : { patientId }),
        ...(operation === undefined ? {} : { operation }),
        at: {
          ...(from === undefined ? {} : { gte: startOf(from, zone) }),
          ...(to === undefined ? {} : { lt: startOf(addDays(to, 1), zone) }),
        },
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      ...(cursor === undefined ? {} : { cursor: { clinicId_id: { clinicId, id: cursor } }, skip: 1 }),
    });
    const events = rows.slice(0, pageSize).map(toDto);
    return ok({ events, nextCursor: rows.length > pageSize ? (events.at(-1)?.id ?? null) : null });
  },
});

/** The first instant of a day, also where the clock skips midnight. */
function startOf(day: Day, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

function toDto({ clinicId: _, at, actorKind, ...row }: AuditEvent): EventDto {
  return { ...row, at: at.toISOString(), actorKind: eventSchema.shape.actorKind.parse(actorKind) };
}
