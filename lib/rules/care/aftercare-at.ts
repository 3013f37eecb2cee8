import type { AftercareStep } from "@/lib/rules/care/aftercare.schema";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/**
 * The aftercare in force `hoursSince` hours after the needling (fractions allowed): from a step's first hour on, and no longer
 * at its last. Null before the needling, past the last step, and for no number. [evidence 2.5]
 */
export function aftercareAt(protocol: Protocol, hoursSince: number): AftercareStep | null {
  return protocol.care.aftercare.find(({ fromHour, toHour }) => hoursSince >= fromHour && hoursSince < toHour) ?? null;
}
