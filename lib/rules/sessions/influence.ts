import type { Length } from "@/lib/kernel/length";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { governingStep } from "@/lib/rules/sessions/needle";

/** Days in which skin needled into the dermis rebuilds itself (A4), for showing them. */
export function healingDays(protocol: Protocol): number {
  return protocol.healingWindow.days;
}

/**
 * Days after which a session of `length` (hundredths of a millimetre) no longer speaks against the next one on its skin: its
 * minimum, its ideal gap and the healing window are over. The rhythm of the course may still count from it.
 */
export function influenceDays(protocol: Protocol, length: Length): number {
  const { minIntervalDays, idealIntervalDays, tier } = governingStep(protocol, length);
  return Math.max(minIntervalDays, idealIntervalDays, tier === "dermal" ? protocol.healingWindow.days : 0);
}

/** Whether needling of `length` goes on setting the rhythm of its course after `next`: only the dermis keeps it (A3). */
export function stillSetsRhythm(protocol: Protocol, length: Length, next: Length): boolean {
  return governingStep(protocol, length).tier === "dermal" && governingStep(protocol, next).tier !== "dermal";
}
