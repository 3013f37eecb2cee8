import type { Finding } from "@/lib/kernel/finding";
import { isNeeded, sequenceSteps, type VisitFacts } from "@/lib/rules/care/sequence-steps";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { CLINICAL, NOBODY } from "@/lib/rules/roles";

export type StepFacts = VisitFacts & {
  /** Ids of the steps done, in any order. */
  readonly done: readonly string[];
  /** Id of the step about to be done. */
  readonly step: string;
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Whether a step of a session may be done now. One before which a needed step is missing is blocked and names the first that
 * is; one whose later steps are already done warns, because it can no longer come before them. A step the protocol does not
 * know is blocked. Empty when it is in its place. [SEED; evidence A14]
 */
export function checkStep(protocol: Protocol, { done, step: id, ...visit }: StepFacts): Finding[] {
  const steps = sequenceSteps(protocol);
  const common = { source: `${protocol.care.sequence.source}: sessionSequence.order`, field: "step" };
  const place = steps.findIndex((step) => step.id === id);
  const asked = steps[place];
  if (!asked) {
    const message = `“${id}” is no step of a session.`;
    return [{ ...common, rule: "STEP_UNKNOWN", severity: "block", message, overridableBy: NOBODY, data: { step: id } }];
  }
  const found: Finding[] = [];
  const missing = steps.slice(0, place).filter((step) => !done.includes(step.id) && isNeeded(protocol, step, visit));
  const [first] = missing;
  if (first) {
    found.push({
      ...common,
      rule: "STEP_OUT_OF_ORDER",
      severity: "block",
      message: `${capital(first.label)} comes first: ${asked.label} has to wait for it.`,
      overridableBy: NOBODY,
      data: { step: id, first: first.id, missing: missing.map((step) => step.id) },
    });
  }
  const later = steps.slice(place + 1).find((step) => done.includes(step.id));
  if (later) {
    found.push({
      ...common,
      rule: "STEP_TOO_LATE",
      severity: "warn",
      message: `${capital(asked.label)} belongs before ${later.label}, which is already recorded.`,
      overridableBy: CLINICAL,
      data: { step: id, later: later.id },
    });
  }
  return found;
}
