import type { Length } from "@/lib/kernel/length";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { governingStep } from "@/lib/rules/sessions/needle";

/**
 * Whether a session with this needle (hundredths of a millimetre) needs a numbing record or a reason for none (A14): those of
 * the dermal tier do. A length past the protocol's bands counts as its deepest step.
 */
export function anesthesiaRequired(protocol: Protocol, length: Length): boolean {
  return governingStep(protocol, length).tier === protocol.anesthesia.requiredFor.tier;
}
