import type { Day } from "@/lib/kernel/day";

/** Done, booked to a time, due but not booked, its window gone by without either, or cancelled. */
export type RibbonState = "done" | "booked" | "due" | "lapsed" | "cancelled";

/** One session as the ribbon draws it. */
export type RibbonSession = {
  readonly number: number;
  /** Needle length in hundredths of a millimetre: 150 = 1.5 mm. */
  readonly lengthHundredthsMm: number;
  readonly state: RibbonState;
  /** The day it was done or is booked for; null while it has none. */
  readonly date: Day | null;
  readonly earliest: Day | null;
  readonly ideal: Day | null;
  readonly latest: Day | null;
  /** Why its window is what it is, in words with the numbers in them. */
  readonly why: string;
  /** The wall-clock time of a booked session, "10:30". */
  readonly time?: string | undefined;
};

/** `small` in a patient header, `medium` in editors and previews, `large` on the portal's home. */
export type RibbonSize = "small" | "medium" | "large";
