import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Length, PatientFacts, Performed, Protocol, ZoneId } from "@/lib/rules";
import type { FreeStart, Millis, Phases, SchedulingFacts } from "@/lib/scheduling/types";

/** Where a visit is, with its calendar day in the clinic's zone. */
export type CascadePlace = FreeStart & { readonly day: Day };

/**
 * Why a visit does not move. `chosen`: it is where somebody just put it. `pinned`: somebody wants it kept. `arrived`: the patient
 * is there, or the time has come.
 */
export type FixedBecause = "chosen" | "pinned" | "arrived";

/** A booked visit of the patient. */
export type CascadeVisit = {
  readonly id: string;
  readonly courseId: string;
  readonly number: number;
  /** Planned needle length, hundredths of a millimetre. */
  readonly length: Length;
  readonly zones: readonly ZoneId[];
  readonly place: CascadePlace;
  /** It keeps the durations it was booked with. */
  readonly phases: Phases;
  readonly fixed: FixedBecause | null;
};

/** A course the visits belong to, with what its sessions are judged by. */
export type CascadeCourse = {
  readonly id: string;
  readonly protocol: Protocol;
  readonly indication: string;
  /** What screening knows of the patient, for the questions of this protocol. */
  readonly patient: PatientFacts;
  /** Rules a clinician has acknowledged on the plan. */
  readonly acknowledged: readonly string[];
  /** What of the rules' findings stands: without what was let pass on the plan, in the words of whom it is told. */
  readonly standing: (findings: readonly Finding[]) => readonly Finding[];
  /** Its sessions that are done. */
  readonly done: readonly { readonly number: number; readonly date: Day }[];
  /** Rosters and what is taken, without the visits of the cascade that may move. The phases are each visit's own. */
  readonly facts: SchedulingFacts;
};

/** All that is known of one patient's courses that share skin. */
export type CascadeFacts = {
  /** Everything done to the patient. */
  readonly history: readonly Performed[];
  readonly courses: readonly CascadeCourse[];
  readonly visits: readonly CascadeVisit[];
  /** First and last day a visit may move to. */
  readonly fromDay: Day;
  readonly toDay: Day;
};

/** What happens to a course. Instants in epoch ms, half-open. */
export type CascadeChange =
  | { readonly kind: "move"; readonly visitId: string; readonly to: CascadePlace }
  | { readonly kind: "cancel"; readonly visitId: string }
  | { readonly kind: "away"; readonly clinicianId: string; readonly startsAtMs: Millis; readonly endsAtMs: Millis }
  | { readonly kind: "performed"; readonly visitId: string; readonly performed: Performed }
  | { readonly kind: "none" };

/** Why a visit may not be where it is, in plain words, by the rules or by the rosters. */
export type CascadeReason = { readonly rule: string; readonly message: string };

/** A visit that moves along. */
export type CascadeMove = {
  readonly visitId: string;
  readonly from: CascadePlace;
  readonly to: CascadePlace;
  /** "Session 3 moves from Thu 14 Jan 2027 to Thu 28 Jan 2027: 1.5 mm on the face on Thu 10 Dec 2026 needs 42 days." */
  readonly why: string;
};

/** A visit that stays where it may not be. `window`: the days the rules leave it, whether or not a time is free. */
export type CascadeUncured = {
  readonly visitId: string;
  readonly why: string;
  readonly window: { readonly earliest: Day; readonly latest: Day } | null;
  /** It could not stay there before the change either. */
  readonly standing: boolean;
};

export type Cascade = {
  /** What the change leaves where it may not be, before anything moves along. */
  readonly illegal: readonly {
    readonly visitId: string;
    readonly reasons: readonly CascadeReason[];
    readonly standing: boolean;
  }[];
  /** The smallest change that cures it, in order of the new places. */
  readonly moves: readonly CascadeMove[];
  readonly uncured: readonly CascadeUncured[];
  /** Whether the change and the moves together leave nothing wrong that was right before. */
  readonly possible: boolean;
  /** By `cascade/cost.ts`: moves first, then how far. 0 when nothing moves. */
  readonly cost: number;
};
