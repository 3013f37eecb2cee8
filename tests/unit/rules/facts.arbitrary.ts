import fc from "fast-check";
import { defaultProtocol, type Performed, type SessionFacts } from "@/lib/rules";
import { performed, planned } from "./facts";

const zoneIds = defaultProtocol.zones.map(({ id }) => id);
const length = fc.integer({ min: 1, max: 50 }).map((steps) => steps * 5);
const zones = fc.uniqueArray(fc.constantFrom(...zoneIds, "unknown zone"), { minLength: 1, maxLength: 3 });
const setting = fc.constantFrom("clinic", "home");
const days = fc.integer({ min: -250, max: 250 });

export const anyZone = fc.constantFrom(...zoneIds);

export const anyPerformed: fc.Arbitrary<Performed> = fc
  .record({
    days,
    length,
    zones,
    setting,
    outcome: fc.constantFrom("completed", "stopped_early", "cancelled", "no_show"),
  })
  .map(({ days, length, ...rest }) => performed(days, length, rest));

export const anySession: fc.Arbitrary<SessionFacts> = fc
  .record({ days, length, zones, setting })
  .map(({ days, length, ...rest }) => planned(days, length, rest));

export const anyHistory = fc.array(anyPerformed, { maxLength: 8 });
export const anyBookings = fc.array(anySession, { maxLength: 4 });

/** The same items in another order, one per seed. */
export function shuffledWith<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, index) => ({ item, key: Math.imul(index + 1, seed * 2 + 1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
