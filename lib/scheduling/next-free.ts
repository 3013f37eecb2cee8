import { Temporal } from "temporal-polyfill";
import { addDays, type Day, daysBetween } from "@/lib/kernel/day";
import { dayOf } from "@/lib/kernel/zoned";
import { searcher } from "@/lib/scheduling/free-starts";
import { startOfDayMs } from "@/lib/scheduling/local-day";
import type { FreeStart, SchedulingFacts } from "@/lib/scheduling/types";

export type NextFreeQuery = {
  /** First and last day to look at, both included. */
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly clinicianId?: string | undefined;
  /** At most so many. */
  readonly limit: number;
  /** Epoch ms: the starts nearest to this instant, nearest first. Without it: the earliest, in order of time. */
  readonly near?: number | undefined;
};

/**
 * The next bookable starts between two days, for the answer to a conflict. Ties go to the earlier time, then to the facts'
 * order of clinicians. Empty when there are none. Refuses an unknown clinician (RangeError).
 */
export function nextFree(facts: SchedulingFacts, query: NextFreeQuery): readonly FreeStart[] {
  const search = searcher(facts, { clinicianId: query.clinicianId });
  return query.near === undefined ? earliest(search, query) : nearest(search, query, query.near, facts.zone);
}

/**
 * The starts nearest to an instant, all on its own day, when no other day could hold a nearer one; null when one could.
 * `near`: epoch ms. For whoever has the facts of that day alone.
 */
export function nearestThatDay(
  facts: SchedulingFacts,
  { near, limit }: { readonly near: number; readonly limit: number },
): readonly FreeStart[] | null {
  const day = dayOf(Temporal.Instant.fromEpochMilliseconds(near), facts.zone);
  const found = nearest(searcher(facts, {}), { fromDay: day, toDay: day, limit }, near, facts.zone);
  const last = found[limit - 1];
  return last !== undefined && Math.abs(last.startsAtMs - near) < unseenFrom(day, 0, near, facts.zone) ? found : null;
}

/** How far away the nearest start of any day more than `ring` days from `day` is at least. */
function unseenFrom(day: Day, ring: number, near: number, zone: string): number {
  return Math.min(near - startOfDayMs(addDays(day, -ring), zone), startOfDayMs(addDays(day, ring + 1), zone) - near);
}

type Search = (day: Day) => readonly FreeStart[];

function earliest(search: Search, { fromDay, toDay, limit }: NextFreeQuery): readonly FreeStart[] {
  const found: FreeStart[] = [];
  for (let day = fromDay; day <= toDay && found.length < limit; day = addDays(day, 1)) found.push(...search(day));
  return found.slice(0, limit);
}

/** Looks outward from the wanted day, and stops when no day further out can hold a nearer start. */
function nearest(
  search: Search,
  { fromDay, toDay, limit }: NextFreeQuery,
  near: number,
  zone: string,
): readonly FreeStart[] {
  const wanted = dayOf(Temporal.Instant.fromEpochMilliseconds(near), zone);
  const widest = Math.max(Math.abs(daysBetween(wanted, fromDay)), Math.abs(daysBetween(wanted, toDay)));
  const distance = (start: FreeStart) => Math.abs(start.startsAtMs - near);
  let found: readonly FreeStart[] = [];
  for (let ring = 0; ring <= widest; ring += 1) {
    const ringDays = ring === 0 ? [wanted] : [addDays(wanted, -ring), addDays(wanted, ring)];
    const starts = ringDays.filter((day) => fromDay <= day && day <= toDay).flatMap(search);
    found = [...found, ...starts]
      .sort((a, b) => distance(a) - distance(b) || a.startsAtMs - b.startsAtMs)
      .slice(0, limit);
    const last = found[limit - 1];
    if (last !== undefined && distance(last) < unseenFrom(wanted, ring, near, zone)) break;
  }
  return found;
}
