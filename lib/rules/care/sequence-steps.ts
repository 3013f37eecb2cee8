import type { Length } from "@/lib/kernel/length";
import type { SequenceStep } from "@/lib/rules/care/sequence.schema";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { findStep } from "@/lib/rules/sessions/needle";

/** What decides which steps a visit needs: the deepest needle, and whether skin was numbed (null: nobody has said yet). */
export type VisitFacts = { readonly length: Length; readonly anesthesia: "given" | "not_used" | null };

/** The steps of a session in their order, optional ones included. */
export function sequenceSteps(protocol: Protocol): readonly SequenceStep[] {
  return protocol.care.sequence.steps;
}

/**
 * Whether a visit cannot go on without a step (A14). A needle of the absorption tier needs no anesthesia record, unless skin was
 * numbed all the same; cream that was never put on need not come off. A length no step covers counts as dermal, so that a slip
 * never opens a gate.
 */
export function isNeeded(protocol: Protocol, step: SequenceStep, { length, anesthesia }: VisitFacts): boolean {
  if (step.needed === "always" || step.needed === "optional") return step.needed === "always";
  if (anesthesia === "given") return true;
  if (findStep(protocol, length)?.tier === "absorption") return false;
  return step.needed === "when_dermal_or_numbed" || anesthesia === null;
}
