import type { Day } from "@/lib/kernel/day";
import type { FreeStart, Interval, SchedulingFacts } from "@/lib/scheduling/types";

/** Who or what is not there, and when. */
export type DropOut = Interval & { readonly kind: "clinician" | "room" | "device"; readonly id: string };

/** A booked visit of the day. */
export type ReplanVisit = {
  readonly id: string;
  readonly patientId: string;
  /** Where it is booked now. */
  readonly place: FreeStart;
  /** With its own durations and its own patient; what the visits of the problem hold now is left out of every `busy` list. */
  readonly facts: SchedulingFacts;
  /** The days its session may be on, everything else of its patient staying where it is. Its own day is among them where it may. */
  readonly allowedDays: readonly Day[];
  /** The clinician who leads its course. */
  readonly leadId: string;
  /** A place a person has chosen: kept, and everything else arranged around it. */
  readonly pin?: FreeStart | undefined;
};

/** The day to arrange anew. */
export type ReplanProblem = {
  readonly dropOut: DropOut;
  /** Those that cannot stay, and those that may move besides, to spare others. In any order: the answer does not depend on it. */
  readonly visits: readonly ReplanVisit[];
  /** Epoch ms: a visit may come forward only to starts from here on, so that its patient can still be told. */
  readonly forwardFromMs: number;
};

/** What became of one visit. */
export type ReplanLine = {
  readonly visit: ReplanVisit;
  /** Null: it cannot be placed and stays to be called. */
  readonly place: FreeStart | null;
  readonly cost: number;
  /** What changes for the patient, in words; or why it cannot be placed. */
  readonly explanation: string;
  /** Other places it could have while all other lines stay, cheapest first. */
  readonly alternatives: readonly ReplanAlternative[];
};

export type ReplanAlternative = { readonly place: FreeStart; readonly cost: number; readonly explanation: string };

export type ReplanPlan = {
  /** In order of their booked starts. Visits that stay where they are, unasked, are left out. */
  readonly lines: readonly ReplanLine[];
  readonly cost: number;
};

/** Exactly one of each group, at most one of each clique, at the least total weight. Numbers are indexes of `weights`. */
export type AssignmentModel = {
  /** Whole numbers, 0 or more. */
  readonly weights: readonly number[];
  readonly groups: readonly (readonly number[])[];
  readonly cliques: readonly (readonly number[])[];
  /** A choice that keeps all of them, perhaps not the best one: an index for each group. Null: none is known. */
  readonly start: readonly number[] | null;
};
