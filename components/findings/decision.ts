import type { Finding } from "@/lib/kernel/finding";

/** How a person lets a finding pass: a block is overridden, a warning that must be seen is acknowledged. */
export type DecisionKind = "override" | "acknowledge";

/** The healing window warns and is acknowledged once per plan (A4). Set to block, nobody lets it pass at all. */
const acknowledged: readonly string[] = ["HEALING_WINDOW_OPEN"];

/** What letting this finding pass is called. */
export function decisionOf({ rule }: Pick<Finding, "rule">): DecisionKind {
  return acknowledged.includes(rule) ? "acknowledge" : "override";
}
