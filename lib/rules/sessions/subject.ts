import { type Day, toEpochDay } from "@/lib/kernel/day";
import type { Length } from "@/lib/kernel/length";
import type { NeedleStep, Protocol } from "@/lib/rules/protocol/protocol";
import { governingStep } from "@/lib/rules/sessions/needle";
import type { Performed, Setting, ZoneId } from "@/lib/rules/types";

/** Needling on a day, done or booked, with what the rules need looked up once. `at` is the epoch day of `date`. */
export type Event = {
  readonly at: number;
  readonly date: Day;
  readonly length: Length;
  readonly step: NeedleStep;
  readonly zones: readonly ZoneId[];
  readonly setting: Setting;
};

type Dated = {
  readonly date: Day;
  readonly length: Length;
  readonly zones: readonly ZoneId[];
  readonly setting?: Setting | undefined;
};

/** Reads one dated session. Refuses a date that is no calendar day (RangeError). Without a setting it is a clinic session. */
export function toEvent(protocol: Protocol, { date, length, zones, setting = "clinic" }: Dated): Event {
  return { at: toEpochDay(date), date, length, step: governingStep(protocol, length), zones, setting };
}

/** Whether the event took place: completed and stopped early count, cancelled and no-show do not (A16). */
export function tookPlace({ outcome }: Performed): boolean {
  return outcome === "completed" || outcome === "stopped_early";
}

/**
 * Whether `a` is named rather than `b` where both ask for the same day: the deeper, then the one whose zones come first in the
 * alphabet, so that input order never shows.
 */
export function outranks(a: Pick<Event, "length" | "zones">, b: Pick<Event, "length" | "zones">): boolean {
  return a.length > b.length || (a.length === b.length && String(a.zones) < String(b.zones));
}

/** The events of a history that took place, in the order given. */
export function performedEvents(protocol: Protocol, history: readonly Performed[]): Event[] {
  const events: Event[] = [];
  for (const performed of history) if (tookPlace(performed)) events.push(toEvent(protocol, performed));
  return events;
}
