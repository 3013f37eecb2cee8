import type { FactsQuery } from "@/lib/appointments/facts/facts-query";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { offeredTime } from "@/lib/appointments/visit/offered-time";
import { dayAt } from "@/lib/appointments/visit/visit-rows";
import type { Tx } from "@/lib/db/transaction";
import { addDays, type Day, maxDay } from "@/lib/kernel/day";
import type { AlternativeTime } from "@/lib/operation/refusal";
import { type FreeStart, nearestThatDay, nextFree, type SchedulingFacts } from "@/lib/scheduling";

const reachDays = 7;
const offered = 5;

/** The last day in one direction, at most a week away, up to which every day is allowed. */
function reach(from: Day, step: 1 | -1, isAllowed: (day: Day) => boolean): Day {
  let day = from;
  for (let away = 1; away <= reachDays; away += 1) {
    const next = addDays(from, away * step);
    if (!isAllowed(next)) break;
    day = next;
  }
  return day;
}

const asAlternative = (facts: SchedulingFacts, start: FreeStart): AlternativeTime => {
  const { startsAt, clinicianId, clinicianName, roomId, label } = offeredTime(facts, start);
  return { startsAt, clinicianId, clinicianName, roomId, label };
};

/**
 * The free times nearest to one that is taken, nearest first, on the days around it that the rules allow. Where the day itself
 * has enough of them nothing more is read: whoever is refused holds back the others who wait for that day.
 * @param query as the taken time was judged; its ranges are replaced
 * @param isAllowed whether the rules let the session be on a day
 * @param ofDay the facts the time was judged by, complete for its day
 */
export async function findAlternatives(
  tx: Tx,
  query: Omit<FactsQuery, "ranges">,
  wantedMs: number,
  isAllowed: (day: Day) => boolean,
  ofDay: SchedulingFacts,
): Promise<AlternativeTime[]> {
  const thatDay = nearestThatDay(ofDay, { near: wantedMs, limit: offered });
  if (thatDay !== null) return thatDay.map((start) => asAlternative(ofDay, start));
  const { zone } = query.clinic;
  const wanted = dayAt(wantedMs, zone);
  const from = maxDay(reach(wanted, -1, isAllowed), dayAt(query.nowMs, zone));
  const to = reach(wanted, 1, isAllowed);
  const facts = await loadSchedulingFacts(tx, { ...query, ranges: [{ from, to }] });
  const starts = nextFree(facts, { fromDay: from, toDay: to, limit: offered, near: wantedMs });
  return starts.map((start) => asAlternative(facts, start));
}
