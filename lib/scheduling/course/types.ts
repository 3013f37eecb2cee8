import type { Day } from "@/lib/kernel/day";
import type { Length, Performed, Protocol, ZoneId } from "@/lib/rules";
import type { Millis } from "@/lib/scheduling/types";

/** A session still to be placed, or one that keeps the day it has (`fixedDate`: booked or pinned). */
export type CourseSession = {
  readonly number: number;
  /** Planned needle length, hundredths of a millimetre. */
  readonly length: Length;
  readonly zones: readonly ZoneId[];
  readonly fixedDate?: Day;
};

/** The course to place. Sessions already done are in `history`, not in `sessions`. */
export type Course = {
  readonly protocol: Protocol;
  readonly history: readonly Performed[];
  readonly sessions: readonly CourseSession[];
  /** First day that may be proposed; also the ideal day of a first session that nothing earlier governs. */
  readonly fromDay: Day;
  /** Last day that may be proposed: how far ahead the clinic books. */
  readonly horizonDay: Day;
};

/** What the patient would like. Wishes cost something when missed; they never forbid a legal time. */
export type CoursePreferences = {
  readonly clinicianId?: string;
  /** One clinician throughout, as far as possible; true when left out. False: a change costs nothing. */
  readonly sameClinician?: boolean;
  /** ISO weekdays, 1 = Monday. */
  readonly weekdays?: readonly number[];
  /** Local start not before / not after, "HH:MM". */
  readonly notBefore?: string;
  readonly notAfter?: string;
};

/** The days between which a session belongs, given the sessions before it. */
export type CourseWindow = { readonly earliest: Day; readonly ideal: Day; readonly latest: Day };

export type Placement = {
  readonly number: number;
  readonly day: Day;
  readonly startsAtMs: Millis;
  readonly clinicianId: string;
  readonly roomId: string;
  /** Null where the procedure needs none. */
  readonly deviceId: string | null;
  readonly window: CourseWindow;
};

/** What a proposal is best at. */
export type ProposalKind = "ideal" | "steady" | "soonest";

export type CourseProposal = {
  readonly kind: ProposalKind;
  /** 1: the best of its kind there is. 2 and on: the next best of those different from the proposals before it. */
  readonly rank: number;
  readonly placements: readonly Placement[];
  /** Sessions with no free time inside their window up to the horizon: they stay due. */
  readonly unplaced: readonly number[];
  /** By the same weights for every proposal: 60 = one day off the ideal day. Lower is better. */
  readonly cost: number;
  /** The trade-off in plain words. */
  readonly explanation: string;
};
