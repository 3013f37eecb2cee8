import type { Day } from "@/lib/kernel/day";
import type { Role } from "@/lib/kernel/finding";
import type { ZoneId } from "@/lib/rules/types";

/** What was answered to one question of the screening form. */
export type Answer = {
  /** Id of one of the protocol's contraindications. */
  readonly question: string;
  readonly answer: "yes" | "no";
  /** The last day it applied: last dose, day of the peel, of healing. Absent = still so. */
  readonly until?: Day;
  /** Where. Absent or empty = everywhere. */
  readonly zones?: readonly ZoneId[];
  /** Who confirmed that it ended, where the protocol asks for that. */
  readonly confirmedBy?: Role;
};

/** Fitzpatrick skin type, I to VI. */
export type Phototype = 1 | 2 | 3 | 4 | 5 | 6;

/** What the record says about the patient; a fact left out is unknown. */
export type ScreeningPatient = { readonly birthDate?: Day; readonly fitzpatrick?: Phototype };

/** What is known of the patient. A fact left out is unknown, and nothing is found by it. */
export type PatientFacts = {
  readonly birthDate?: Day;
  readonly fitzpatrick?: Phototype;
  /** Answers to the screening questions. */
  readonly answers?: readonly Answer[];
};
