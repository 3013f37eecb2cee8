import type { Day } from "@/lib/kernel/day";
import type { ConsentFacts } from "@/lib/rules";

/** The consent to a plan that was signed last: what the rules ask about, and what a screen names it by. */
export type StandingConsent = {
  readonly id: string;
  readonly facts: ConsentFacts;
  /** The last day it covers. */
  readonly validUntil: Day;
  readonly language: string;
  /** Whether the clinician who explained it has signed too. */
  readonly countersigned: boolean;
};
