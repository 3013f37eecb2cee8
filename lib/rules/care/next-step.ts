import type { SequenceStep } from "@/lib/rules/care/sequence.schema";
import { isNeeded, sequenceSteps, type VisitFacts } from "@/lib/rules/care/sequence-steps";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/**
 * The first step a visit still needs, or null when it is complete; optional steps are never asked for. Without `facts` the
 * anesthesia steps are asked for too. Step ids the protocol does not know count for nothing.
 */
export function nextStep(protocol: Protocol, done: readonly string[], facts?: VisitFacts): SequenceStep | null {
  const isOpen = (step: SequenceStep) =>
    !done.includes(step.id) && (facts ? isNeeded(protocol, step, facts) : step.needed !== "optional");
  return sequenceSteps(protocol).find(isOpen) ?? null;
}
