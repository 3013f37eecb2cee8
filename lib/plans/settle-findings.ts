import type { Finding } from "@/lib/kernel/finding";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type MemberActor, rolesOf } from "@/lib/operation/actor";
import { invalidField, type Refusal } from "@/lib/operation/refusal";
import { nameRoles, needsDecision } from "@/lib/rules";
import type { OverrideRequest } from "./override.schema";

/** An override that stands, or is about to: what was let pass. */
type Passed = { readonly rule: string; readonly finding: Finding };

/** What a named person lets pass, with the finding as it stands. */
export type AcceptedOverride = Passed & { readonly reason: string };

const lengthOf = ({ data }: Finding) => (typeof data?.length === "number" ? data.length : 0);
const scopeOf = ({ rule, data }: Finding) => `${rule} ${data?.zone ?? ""} ${data?.product ?? ""} ${data?.until ?? ""}`;

/**
 * Whether an override on the plan covers a finding: the same rule, on the same zone, of the same product, not deeper and (where it
 * ends) with the same last day, and one that may still be let pass at all. A change that goes deeper, elsewhere or on for longer asks anew.
 */
export function isCovered(finding: Finding, standing: readonly Passed[]): boolean {
  if (finding.overridableBy.length === 0) return false;
  return standing.some(
    (one) => scopeOf(one.finding) === scopeOf(finding) && lengthOf(finding) <= lengthOf(one.finding),
  );
}

/** Whether this person may let a finding pass. */
export function mayOverride(finding: Finding, actor: MemberActor): boolean {
  const roles = rolesOf(actor);
  return finding.overridableBy.some((role) => roles.includes(role));
}

function whoMay({ overridableBy, message }: Finding): string {
  if (overridableBy.length === 0) return `Nobody may override this. ${message}`;
  return `Only ${nameRoles(overridableBy)} may override this. ${message}`;
}

function refused(message: string, findings: readonly Finding[]): Result<never, Refusal> {
  return refuse({ kind: "findings", message, findings });
}

/** One finding stands for all of the same scope: the deepest, with the fields of the others beside it. */
function snapshot(findings: readonly Finding[]): Finding | undefined {
  const [deepest] = [...findings].sort((a, b) => lengthOf(b) - lengthOf(a));
  if (deepest === undefined) return undefined;
  return { ...deepest, data: { ...deepest.data, fields: findings.map(({ field }) => field ?? "") } };
}

/**
 * Whether an act may go on in the face of what the rules found.
 * @param standing the overrides already on the plan; what they cover needs nothing more
 * @param requests what the actor lets pass now, each for every finding of its rule
 * @returns the overrides to be written, one per rule and zone. Refuses a request for a rule that found nothing (`invalid`,
 *   overrides.<i>.rule), one for what nobody or somebody else may let pass, and whatever is left undecided (`findings`)
 */
export function settleFindings(
  findings: readonly Finding[],
  standing: readonly Passed[],
  requests: readonly OverrideRequest[],
  actor: MemberActor,
): Result<AcceptedOverride[], Refusal> {
  const open = findings.filter((finding) => finding.severity !== "info" && !isCovered(finding, standing));
  const accepted: AcceptedOverride[] = [];
  for (const [index, { rule, reason }] of requests.entries()) {
    const asked = open.filter((finding) => finding.rule === rule);
    const forbidden = asked.find((finding) => !mayOverride(finding, actor));
    if (forbidden) return refused(whoMay(forbidden), [forbidden]);
    if (asked.length === 0 && !standing.some((one) => one.rule === rule)) {
      return invalidField(`overrides.${index}.rule`, "nothing_to_override", `The rules found no ${rule} to override.`);
    }
    for (const scope of new Set(asked.map(scopeOf))) {
      const finding = snapshot(asked.filter((one) => scopeOf(one) === scope));
      if (finding) accepted.push({ rule, reason, finding });
    }
  }
  const undecided = open.filter((finding) => needsDecision(finding) && !isCovered(finding, accepted));
  const worst = undecided.find(({ severity }) => severity === "block") ?? undecided[0];
  return worst === undefined ? ok(accepted) : refused(worst.message, undecided);
}
