import type { ProposalKind } from "@/lib/scheduling/course/types";

/** What a placement pays, in sixtieths of a day: 60 = one day off the ideal day. */
export type Weights = {
  /** Days are counted from the earliest day of the window instead of from its ideal day. */
  readonly fromEarliest: boolean;
  readonly perDay: number;
  readonly weekdayChange: number;
  /** Per minute between the clock times of neighbouring sessions, up to the cap. */
  readonly perMinute: number;
  readonly hourCap: number;
  readonly clinicianChange: number;
  /** For each missed wish: clinician, weekday, hour. */
  readonly wishMissed: number;
  /** For each stretch left in a clinician's or a room's day that is too short for another such visit. */
  readonly sliver: number;
};

/**
 * An hour's difference, or another weekday, weighs as much as one day. A missed wish weighs 20 days: more than any day inside
 * a window 14 days wide, so a wish is missed only when the window holds nothing else. A change of clinician weighs 100: more
 * than five sessions can otherwise lose inside their windows, so it happens only when one person cannot do the course.
 * A sliver weighs a quarter of an hour: it moves a visit by a step of the grid, and a visit that leaves four weighs one day.
 */
export const WEIGHTS: Readonly<Record<ProposalKind, Weights>> = {
  ideal: weights({ fromEarliest: false, day: 60, habit: 1 }),
  // A habit broken weighs more than the whole width of a window.
  steady: weights({ fromEarliest: false, day: 60, habit: 30 }),
  soonest: weights({ fromEarliest: true, day: 600, habit: 1 }),
};

/**
 * Per session left due. Larger than all other costs of a course together, so that as many sessions as possible are placed, and
 * small enough that sums stay below INFINITE.
 */
export const LEFT_DUE = 20_000_000;

/** No way to be here. Sums with it still fit 32 bits. */
export const INFINITE = 1 << 30;

function weights({ fromEarliest, day, habit }: { fromEarliest: boolean; day: number; habit: number }): Weights {
  return {
    fromEarliest,
    perDay: day,
    weekdayChange: 60 * habit,
    perMinute: habit,
    hourCap: 240 * habit,
    clinicianChange: 100 * day,
    wishMissed: 20 * day,
    sliver: 15,
  };
}

/** What a day costs against its window; all three are epoch days. */
export function dayCost(weights: Weights, window: { earliest: number; ideal: number }, day: number): number {
  return weights.perDay * Math.abs(day - (weights.fromEarliest ? window.earliest : window.ideal));
}

/** What a change of weekday between neighbouring sessions costs (epoch days; null: there is no neighbour). */
export function weekdayCost(weights: Weights, previous: number | null, day: number): number {
  return previous === null || (day - previous) % 7 === 0 ? 0 : weights.weekdayChange;
}

/** What a difference of clock time between neighbouring sessions costs. */
export function hourCost(weights: Weights, minutesApart: number): number {
  return Math.min(weights.perMinute * Math.abs(minutesApart), weights.hourCap);
}
