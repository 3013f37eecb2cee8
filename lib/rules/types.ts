import type { Day } from "@/lib/kernel/day";
import type { Role } from "@/lib/kernel/finding";
import type { Length } from "@/lib/kernel/length";

/** The id of a zone of the protocol in force. An id it does not know is taken to overlap every zone (A15). */
export type ZoneId = string;

export type Setting = "clinic" | "home";

/** Needling that took place, or was meant to. `length` is the deepest setting used on these zones, stamping included (A8). */
export type Performed = {
  readonly date: Day;
  readonly length: Length;
  readonly zones: readonly ZoneId[];
  readonly setting: Setting;
  readonly outcome: "completed" | "stopped_early" | "cancelled" | "no_show";
};

/** A session that is booked and not yet done. */
export type Booked = {
  readonly date: Day;
  readonly length: Length;
  readonly zones: readonly ZoneId[];
  readonly setting: Setting;
};

/** Roller passes over one zone, counted by direction; the two diagonals together (A13). */
export type ZonePasses = {
  readonly zone: ZoneId;
  readonly horizontal: number;
  readonly vertical: number;
  readonly diagonal: number;
};

/** The session being judged. */
export type SessionFacts = Booked & {
  /** Place in its course; 1 is not measured against the rhythm of an earlier course. */
  readonly number?: number;
  /** Id of one of the protocol's indications. */
  readonly indication?: string;
  /** Rule ids a clinician has already acknowledged on this plan. */
  readonly acknowledged?: readonly string[];
  readonly passes?: readonly ZonePasses[];
};

/** One session of a plan. */
export type CourseSession = {
  readonly number: number;
  readonly length: Length;
  readonly zones: readonly ZoneId[];
  readonly date?: Day;
  readonly setting?: Setting;
  readonly indication?: string;
  /** It took place as given here: it governs the others and is itself judged no more. */
  readonly done?: boolean;
};

/** Who asks. What may be let pass, and by whom, stands in each finding's `overridableBy`. */
export type Actor = { readonly role: Role; readonly prescriber?: boolean };

/** When a planned session may be, and why. */
export type SessionWindow = {
  readonly number: number;
  readonly length: Length;
  readonly earliest: Day;
  readonly ideal: Day;
  readonly latest: Day;
  readonly governedBy: Performed | null;
  readonly why: string;
  /** The same without a word about the patient's health, where `why` has one. */
  readonly discreetWhy?: string;
};
