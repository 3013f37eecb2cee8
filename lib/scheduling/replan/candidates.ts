import { type Day, daysBetween } from "@/lib/kernel/day";
import { type ClockOf, COSTS, costOf, type Shift, shiftOf } from "@/lib/scheduling/replan/costs";
import { isAffected } from "@/lib/scheduling/replan/drop-out";
import { placesOn } from "@/lib/scheduling/replan/places";
import type { ReplanProblem, ReplanVisit } from "@/lib/scheduling/replan/types";
import type { FreeStart } from "@/lib/scheduling/types";

/** One thing that may become of a visit. `place` null: it is not placed. */
export type Candidate = { readonly place: FreeStart | null; readonly shift: Shift | null; readonly cost: number };

/** How far a visit that could stay may be moved, in minutes of the clock. */
const othersReachMin = 120;

/** So many days with free times a visit is offered at least, where the rules leave as many. */
const daysToChooseFrom = 4;

const unplaced: Candidate = { place: null, shift: null, cost: COSTS.unplaced };

/** What may become of a visit, and the cost above which nothing is needed for a best arrangement. */
export type Candidates = { readonly all: readonly Candidate[]; readonly bound: number };

/**
 * What may become of a visit, cheapest first, ties to the earlier start, then to its own room and device, then in the facts' order.
 * A visit that must move goes to any clinician, room, device and legal day; one that need not keeps its day and
 * clinician, and changes one thing alone: its time, its room or its device.
 * Left out is only what no best arrangement needs (see `nearestDays`, `placesOn`).
 */
export function candidatesOf(problem: ReplanProblem, visit: ReplanVisit, clockOf: ClockOf): Candidates {
  const candidateAt = (place: FreeStart): Candidate => {
    const shift = shiftOf(visit, place, clockOf);
    return { place, shift, cost: costOf(visit, shift, place.clinicianId) };
  };
  const unbounded = (all: readonly Candidate[]): Candidates => ({ all, bound: Number.POSITIVE_INFINITY });
  if (visit.pin !== undefined) return unbounded([candidateAt(visit.pin)]);
  const { day: ownDay, minute: ownMinute } = clockOf(visit.place.startsAtMs);
  if (isAffected(visit.facts.phases, visit.place, problem.dropOut)) {
    const search = placesOn(problem, visit);
    const near = nearestDays(visit, ownDay, problem.visits.length, (day) =>
      search(day).map((place) => candidateAt(place)),
    );
    return { ...near, all: [...near.all.toSorted((a, b) => a.cost - b.cost), unplaced] };
  }
  const search = placesOn(problem, visit, { clinicianId: visit.place.clinicianId });
  const isNear = ({ startsAtMs }: FreeStart) => Math.abs(clockOf(startsAtMs).minute - ownMinute) <= othersReachMin;
  const others = (visit.allowedDays.includes(ownDay) ? search(ownDay) : [])
    .filter(isNear)
    .map((place) => candidateAt(place))
    .filter(({ shift }) => shift !== null && differences(shift) === 1)
    .map((candidate) => ({ ...candidate, cost: candidate.cost + COSTS.disturb }));
  return unbounded([candidateAt(visit.place), ...others.sort((a, b) => a.cost - b.cost)]);
}

/** How many things differ, the day and the clinician apart. */
function differences({ minutes, room, device }: Shift): number {
  return Number(minutes !== 0) + Number(room) + Number(device);
}

/**
 * The candidates of the visit's legal days, nearest day first, up to where no further day can matter. So many visits are on so many
 * days at most: on one of the first so many days with a free time nobody else is in the way, and whatever costs more than the dearest
 * of their cheapest times is never needed. A few days more are looked at all the same, for people to choose from.
 * @param visits how many are arranged together
 */
function nearestDays(
  { allowedDays }: ReplanVisit,
  ownDay: Day,
  visits: number,
  candidatesOn: (day: Day) => readonly Candidate[],
): Candidates {
  const away = (day: Day) => Math.abs(daysBetween(ownDay, day));
  const all: Candidate[] = [];
  const cheapest: number[] = [];
  const bound = () => cheapest[visits - 1] ?? Number.POSITIVE_INFINITY;
  for (const day of [...allowedDays].sort((a, b) => away(a) - away(b) || (a < b ? -1 : 1))) {
    const isNeeded = away(day) === 0 || COSTS.otherDay + COSTS.perDay * away(day) <= bound();
    if (!isNeeded && cheapest.length >= daysToChooseFrom) break;
    const candidates = candidatesOn(day);
    if (candidates.length === 0) continue;
    all.push(...candidates);
    cheapest.push(Math.min(...candidates.map(({ cost }) => cost)));
    cheapest.sort((a, b) => a - b);
  }
  return { all, bound: bound() };
}
