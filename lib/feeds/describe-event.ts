import { Temporal } from "temporal-polyfill";
import type { FeedDto } from "./feed.schema";
import type { FeedEvent } from "./feed-event";

/** What one entry of a calendar says, and from when to when it stands there. Instants in epoch ms. */
export type EventWords = {
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
};

function initials({ givenName, familyName }: FeedEvent): string {
  return [givenName, familyName]
    .map((name) => [...name.trim()][0] ?? "")
    .join("")
    .toUpperCase();
}

function clock(ms: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return local.toPlainTime().toString({ smallestUnit: "minute" });
}

/**
 * An entry in the words of its reader. An address on somebody's phone leaks: staff see initials and the session's number, nothing
 * that names the patient or the treatment; patients see when to come and to whom, and nothing of the needle.
 * A clinician's entry is the treatment, a room's and a patient's the whole stay.
 */
export function describeEvent(
  event: FeedEvent,
  kind: FeedDto["kind"],
  clinic: { readonly name: string; readonly zone: string },
): EventWords {
  const { startsAtMs, endsAtMs, treatmentAtMs, treatmentEndsAtMs, number, count } = event;
  const hasNumbing = treatmentAtMs > startsAtMs;
  const session = `${initials(event)} ${number}/${count}`;
  if (kind === "clinician") {
    const description = hasNumbing ? `Numbing from ${clock(startsAtMs, clinic.zone)}.` : "";
    const span = { startsAtMs: treatmentAtMs, endsAtMs: treatmentEndsAtMs };
    return { summary: session, location: event.roomName, description, ...span };
  }
  if (kind === "room") {
    const summary = `${session}, ${event.clinicianName}`;
    return { summary, location: event.roomName, description: "", startsAtMs, endsAtMs };
  }
  const come = `Please come at ${clock(startsAtMs, clinic.zone)}`;
  const numbing = hasNumbing
    ? `${come}: the numbing cream needs time before the treatment at ${clock(treatmentAtMs, clinic.zone)}.`
    : `${come}.`;
  const description = `Session ${number} of ${count} with ${event.clinicianName}.\n${numbing}`;
  return {
    summary: `${event.procedureName}, ${clinic.name}`,
    location: clinic.name,
    description,
    startsAtMs,
    endsAtMs,
  };
}
