import { addMonthsClamped, fromEpochDay, toEpochDay } from "@/lib/kernel/day";
import type { ProposalKind } from "@/lib/scheduling";
import type { Problem } from "@/lib/scheduling/course/problem";
import type { Weights } from "@/lib/scheduling/course/weights";

/** Starts of one day with the least cost of a course that ends in each. */
type Column = {
  readonly day: number;
  readonly clinician: Int32Array;
  readonly minute: Int32Array;
  readonly own: Int32Array;
  readonly cost: Float64Array;
};

/** Days after the session before within which the next one is, for needles up to 1.5 mm. */
const [soonest, latest] = [56, 70];

/**
 * The least cost of a course of sessions on the same skin, found plainly: every start of every session against every start the
 * session before it can have. No bound, no merging of states, no shortcut between clock times.
 */
export function plainOptimum(
  problem: Problem,
  weights: Weights,
  kind: ProposalKind,
  from: number,
  count: number,
): number {
  let before = layerOf(problem, weights, from, from + latest);
  for (const column of before) {
    const off = weights.perDay * (column.day - from);
    column.cost.set(column.own.map((own) => own + off));
  }
  for (let session = 1; session < count; session += 1) {
    const after = layerOf(problem, weights, from + session * soonest, from + (session + 1) * latest);
    for (const column of after) {
      for (const previous of before) {
        const days = column.day - previous.day;
        if (days < soonest || days > latest) continue;
        const ideal = toEpochDay(addMonthsClamped(fromEpochDay(previous.day), 2));
        const aim = kind === "soonest" ? previous.day + soonest : ideal;
        const step = weights.perDay * Math.abs(column.day - aim) + (days % 7 === 0 ? 0 : weights.weekdayChange);
        follow(column, previous, weights, step);
      }
    }
    before = after;
  }
  return Math.min(...before.map(({ cost }) => cost.reduce((least, one) => Math.min(least, one), Infinity)));
}

/** Every start of one day after every start of another. */
function follow(column: Column, previous: Column, weights: Weights, step: number): void {
  for (let j = 0; j < column.own.length; j += 1) {
    let least = column.cost[j] ?? Infinity;
    for (let i = 0; i < previous.own.length; i += 1) {
      const apart = Math.abs((column.minute[j] ?? 0) - (previous.minute[i] ?? 0)) * weights.perMinute;
      const change = column.clinician[j] === previous.clinician[i] ? 0 : weights.clinicianChange;
      const total =
        (previous.cost[i] ?? Infinity) + step + Math.min(apart, weights.hourCap) + change + (column.own[j] ?? 0);
      if (total < least) least = total;
    }
    column.cost[j] = least;
  }
}

function layerOf({ slotsOn, cells, gridMin, horizon }: Problem, weights: Weights, from: number, to: number): Column[] {
  const columns: Column[] = [];
  for (let day = from; day <= Math.min(to, horizon); day += 1) {
    const { slots, missed, slivers } = slotsOn(day);
    columns.push({
      day,
      clinician: slots.map((slot) => Math.floor(slot / cells)),
      minute: slots.map((slot) => (slot % cells) * gridMin),
      own: slots.map((_, place) => (missed[place] ?? 0) * weights.wishMissed + (slivers[place] ?? 0) * weights.sliver),
      cost: new Float64Array(slots.length).fill(Infinity),
    });
  }
  return columns;
}
