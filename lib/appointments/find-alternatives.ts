import type { FactsQuery } from "@/lib/appointments/facts-query";
import { loadSchedulingFacts } from "@/lib/appointments/load-scheduling-facts";
import { offeredTime } from "@/lib/appointments/offered-time";
import { dayAt } from "@/lib/appointments/visit-rows";
import type { Tx } from "@/lib/db/transaction";
import { addDays, type Day, maxDay } from "@/lib/kernel/day";
import type { AlternativeTime } from "@/lib/operation/refusal";
import { nextFree } from "@/lib/scheduling";

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

/**
 * The free times nearest to one that is taken, nearest first, on the days around it that the rules allow.
 * @param query as the taken time was judged; its ranges are replaced
 * @param isAllowed whether the rules let the session be on a day
 */
export async function findAlternatives(
  tx: Tx,
  query: Omit<FactsQuery, "ranges">,
  wantedMs: number,
  isAllowed: (day: Day) => boolean,
): Promise<AlternativeTime[]> {
  const { zone } = query.clinic;
  const wanted = dayAt(wantedMs, zone);
  const from = maxDay(reach(wanted, -1, isAllowed), dayAt(query.nowMs, zone));
  const to = reach(wanted, 1, isAllowed);
  const facts = await loadSchedulingFacts(tx, { ...query, ranges: [{ from, to }] });
  const starts = nextFree(facts, { fromDay: from, toDay: to, limit: offered, near: wantedMs });
  return starts.map((start) => {
    const { startsAt, clinicianId, clinicianName, roomId, label } = offeredTime(facts, start);
    return { startsAt, clinicianId, clinicianName, roomId, label };
  });
}
