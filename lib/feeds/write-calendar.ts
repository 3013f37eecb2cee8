import ical, { escape as escapeText, ICalEventClass, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { describeEvent } from "./describe-event";
import type { FeedDto } from "./feed.schema";
import type { FeedEvent } from "./feed-event";
import { vtimezone } from "./vtimezone";

/** How often a calendar program is asked to look again, in seconds. */
const refreshSeconds = 60 * 60;

type Calendar = {
  readonly name: string;
  readonly kind: FeedDto["kind"];
  readonly clinic: { readonly name: string; readonly zone: string };
  /** The instants the zone must be known between. */
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
};

/**
 * A calendar of visits as iCalendar text (RFC 5545). A visit keeps its UID through every move, its SEQUENCE is the appointment's
 * version, and a cancelled one stays in it as CANCELLED, so that programs take it away. Nothing in it depends on the clock: the same
 * visits give the same bytes.
 */
export function writeCalendar({ name, kind, clinic, from, to }: Calendar, events: readonly FeedEvent[]): string {
  const { zone } = clinic;
  const calendar = ical({
    name: escapeText(name, false),
    prodId: { company: "Cadence", product: "Calendar feed", language: "EN" },
    // Without a name: stamps are in UTC, as they must be; each entry names its zone itself.
    timezone: { name: null, generator: () => vtimezone(zone, from, to) },
    x: { "X-WR-TIMEZONE": zone },
    ttl: refreshSeconds,
  });
  const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  for (const event of events) {
    const { summary, location, description, startsAtMs, endsAtMs } = describeEvent(event, kind, clinic);
    const changedAt = new Date(event.changedAtMs);
    calendar.createEvent({
      id: `${event.id}@cadence`,
      sequence: event.version,
      stamp: changedAt,
      lastModified: changedAt,
      start: at(startsAtMs),
      end: at(endsAtMs),
      timezone: zone,
      summary,
      location,
      ...(description === "" ? {} : { description }),
      status: event.status === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
    });
  }
  return `${calendar.toString().replace(/(?:\r\n)+$/, "")}\r\n`;
}
