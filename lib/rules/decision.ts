import type { Finding } from "@/lib/kernel/finding";

/** Warnings that must be seen: the healing window, acknowledged once per plan (A4), and what goes on open channels (S06). */
const SEEN = ["HEALING_WINDOW_OPEN", "TOPICAL_NOT_APPROVED", "TOPICAL_NOT_STERILE"];

/** Whether somebody must let a finding pass, with a reason, before the act goes on: every block, and the warnings that must be seen. */
export function needsDecision({ rule, severity }: Pick<Finding, "rule" | "severity">): boolean {
  return severity === "block" || (severity === "warn" && SEEN.includes(rule));
}
