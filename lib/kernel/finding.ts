/** Who a person is when a rule or an operation asks. `prescriber` is a clinician who may also prescribe. */
export type Role = "owner" | "clinician" | "prescriber" | "front_desk" | "patient";

/** `block` stops the act unless a role in `overridableBy` lets it pass with a reason; `warn` and `info` do not stop it. */
export type Severity = "block" | "warn" | "info";

/** One result of a rule. */
export type Finding = {
  /** Stable id, e.g. INTERVAL_TOO_SHORT. */
  readonly rule: string;
  readonly severity: Severity;
  /** Plain words with the numbers in them. */
  readonly message: string;
  readonly overridableBy: readonly Role[];
  /** The first calendar day (YYYY-MM-DD) on which this finding would be gone, where a date cures it. */
  readonly earliest?: string | undefined;
  /** Where the rule comes from, as a key of the protocol's sources. */
  readonly source: string;
  /** The input it concerns, as a dotted path, e.g. "sessions.1.length". */
  readonly field?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
};
