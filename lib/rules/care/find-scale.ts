import type { OutcomeScale } from "@/lib/rules/care/scales.schema";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/** An outcome scale by its id, or null for one the protocol does not know. */
export function findScale(protocol: Protocol, scale: string): OutcomeScale | null {
  return protocol.care.outcomeScales.find(({ id }) => id === scale) ?? null;
}
