import type { Protocol } from "@/lib/rules/protocol/protocol";

/** The rule families, in the order the protocol is read in. */
export const families = [
  "needle",
  "interval",
  "healing_window",
  "course",
  "zones",
  "passes",
  "home_care",
  "screening",
  "anesthesia",
  "consent",
  "session_sequence",
  "aftercare",
  "red_flags",
  "outcome_scales",
] as const;

export type Family = (typeof families)[number];

/** What one rule is, for people: shown beside a finding that is asked why, on the page of rules, and in the printed rules. */
export type RuleEntry = {
  /** The id its findings carry, e.g. INTERVAL_TOO_SHORT. */
  readonly rule: string;
  readonly family: Family;
  /** A few words: "Too soon after the last needling". */
  readonly title: string;
  /** What the rule says under a protocol, in one to three plain sentences with that protocol's numbers. */
  readonly says: (protocol: Protocol) => string;
  /** Where its numbers come from under a protocol, as the `source` of that part of the data. */
  readonly source: (protocol: Protocol) => string;
  /** Where in the protocol its numbers stand, as a dotted path: "healingWindow". */
  readonly path?: string;
};
