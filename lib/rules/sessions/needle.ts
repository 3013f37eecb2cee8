import type { Finding } from "@/lib/kernel/finding";
import { formatLength, type Length } from "@/lib/kernel/length";
import type { NeedleStep, Protocol } from "@/lib/rules/protocol/protocol";
import { NOBODY } from "@/lib/rules/roles";
import type { Asked } from "@/lib/rules/sessions/asked";

/** The step whose band holds a length, rounding up between listed lengths (A6); null at 0 or below and past the last band (A7). */
export function findStep(protocol: Protocol, length: Length): NeedleStep | null {
  if (!(length > 0)) return null;
  for (const step of protocol.needle.steps) if (length <= step.le) return step;
  return null;
}

/**
 * The step that governs needling already done. A length past the last band has no interval of its own, so it rests as long
 * as the deepest step: history is a fact, and unknown depth must never shorten a rest.
 */
export function governingStep(protocol: Protocol, length: Length): NeedleStep {
  const { steps } = protocol.needle;
  const step = findStep(protocol, length) ?? (length <= 0 ? steps[0] : steps.at(-1));
  if (!step) throw new RangeError("A protocol has at least one needle step");
  return step;
}

/**
 * Whole days the skin rests after a needle of `length` (hundredths of a millimetre) before the next session.
 * Null where no step covers the length: 0 and below, and past the last band. [SEED, evidence 1.1; A6, A7]
 */
export function minimumDays(protocol: Protocol, length: Length): number | null {
  return findStep(protocol, length)?.minIntervalDays ?? null;
}

/**
 * Whether a length is one this protocol knows: a multiple of its increment (block), inside its bands (block), and not below
 * the smallest listed needle (info). [A6, A7]
 */
export function checkNeedle(protocol: Protocol, length: Length, { prefix, path }: Asked, found: Finding[]): void {
  const { increment, steps, source } = protocol.needle;
  const field = `${path}length`;
  if (length % increment.length !== 0) {
    found.push({
      rule: "NEEDLE_INCREMENT",
      severity: "block",
      message: `${prefix}${formatLength(length)} is not a multiple of ${formatLength(increment.length)}.`,
      overridableBy: NOBODY,
      source: `${increment.source}: needle.increment`,
      field,
      data: { length, increment: increment.length },
    });
  }
  const deepest = steps.at(-1)?.le ?? 0;
  if (findStep(protocol, length) === null) {
    found.push({
      rule: "NEEDLE_OUTSIDE_PROTOCOL",
      severity: "block",
      message: `${prefix}${formatLength(length)} is outside the protocol, which covers needles over 0 and up to ${formatLength(deepest)}.`,
      overridableBy: NOBODY,
      source: `${source}: needle.aboveLargest`,
      field,
      data: { length, max: deepest },
    });
    return;
  }
  const smallest = steps[0]?.listed[0] ?? 0;
  if (length >= smallest) return;
  found.push({
    rule: "NEEDLE_BELOW_LISTED",
    severity: "info",
    message: `${prefix}${formatLength(length)} is below the smallest listed needle (${formatLength(smallest)}) and follows its interval.`,
    overridableBy: NOBODY,
    source: `${source}: needle.belowSmallest`,
    field,
    data: { length, smallest },
  });
}
