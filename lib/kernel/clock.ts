import { Temporal } from "temporal-polyfill";

/** Where "now" comes from. Passed in as an argument everywhere, so that every rule and operation can be tested at any moment. */
export type Clock = { readonly now: () => Temporal.Instant };

/** The machine's clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/**
 * A clock that stands still.
 * @param iso an ISO 8601 instant, e.g. "2026-03-02T09:00:00Z"
 */
export function fixedClock(iso: string): Clock {
  const instant = Temporal.Instant.from(iso);
  return { now: () => instant };
}
