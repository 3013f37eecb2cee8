import type { OverrideRequest } from "@/lib/plans/override.schema";
import type { JudgedFindingDto } from "@/lib/plans/plan.schema";
import { needsDecision, plainMessage } from "./finding-groups";
import type { DraftOverride } from "./plan-draft";

const openOf = (findings: readonly JudgedFindingDto[], rule: string) =>
  findings.filter((finding) => finding.rule === rule && needsDecision(finding)).map(plainMessage);

/** The override in this draft that was asked for what a finding says now. */
export function overrideOf(
  overrides: readonly DraftOverride[],
  { rule, message }: Pick<JudgedFindingDto, "rule" | "message">,
): DraftOverride | undefined {
  return overrides.find((one) => one.rule === rule && one.messages.includes(plainMessage({ message })));
}

/** The draft's overrides with one more: a reason for all that a rule now finds. */
export function withOverride(
  overrides: readonly DraftOverride[],
  findings: readonly JudgedFindingDto[],
  { rule, reason }: OverrideRequest,
): DraftOverride[] {
  const messages = [...new Set(openOf(findings, rule))];
  return [...overrides.filter((one) => one.rule !== rule), { rule, reason, messages }];
}

/** Those to be sent: a rule that found nothing, or something else than was asked for, is not overridden by an old reason. */
export function standingOverrides(
  overrides: readonly DraftOverride[],
  findings: readonly JudgedFindingDto[],
): OverrideRequest[] {
  return overrides
    .filter(({ rule, messages }) => {
      const open = openOf(findings, rule);
      return open.length > 0 && open.every((message) => messages.includes(message));
    })
    .map(({ rule, reason }) => ({ rule, reason }));
}

/** Findings that stand in the way of saving. */
export function undecided(
  overrides: readonly DraftOverride[],
  findings: readonly JudgedFindingDto[],
): JudgedFindingDto[] {
  return findings.filter((finding) => needsDecision(finding) && !overrideOf(overrides, finding));
}
