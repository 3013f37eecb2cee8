import type { Finding } from "@/lib/kernel/finding";
import { ok, type Result } from "@/lib/kernel/result";
import type { MemberActor } from "@/lib/operation/actor";
import { type Refusal, refuseFindings } from "@/lib/operation/refusal";
import { mayOverride } from "@/lib/plans/settle-findings";

/** A finding as it stays on the record. */
export type KeptFinding = {
  readonly step: "applied" | "removed" | "wiped" | "not_used";
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly message: string;
  /** Who weighed it and went on; null for a remark, which needs nobody. */
  readonly acknowledgedBy: string | null;
};

/**
 * Whether a step may go on in the face of what the rules found. A warning, and whatever else goes on the record as it happened
 * (`facts`), is acknowledged by somebody whom it lets; a block stops.
 * @returns what is kept with the record. Refuses (`findings`, all of them) a block, and a warning nobody has acknowledged
 */
export function settleWarnings(
  step: KeptFinding["step"],
  { judged, facts = [] }: { readonly judged: readonly Finding[]; readonly facts?: readonly Finding[] },
  acknowledged: readonly string[],
  actor: MemberActor,
): Result<KeptFinding[], Refusal> {
  const isOpen = (finding: Finding) =>
    finding.severity === "warn" && !(acknowledged.includes(finding.rule) && mayOverride(finding, actor));
  const isUnread = ({ severity, rule }: Finding) => severity !== "info" && !acknowledged.includes(rule);
  const stops = judged.some((finding) => finding.severity === "block" || isOpen(finding)) || facts.some(isUnread);
  if (stops) return refuseFindings([...judged, ...facts]);
  return ok(
    [...judged, ...facts].map(({ rule, severity, message }) => ({
      step,
      rule,
      severity,
      message,
      acknowledgedBy: severity === "info" ? null : actor.name,
    })),
  );
}
