import { type Day, maxDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";

/**
 * The day before which findings keep a session away: the latest `earliest` of those that block; what moves a plan's windows.
 * Null when no block has a date. Says nothing of blocks without one: ask `isBlockedWithoutDate` too.
 */
export function notBefore(findings: readonly Finding[]): Day | null {
  const days = findings.flatMap(({ severity, earliest }) => (severity === "block" && earliest ? [earliest] : []));
  const [first, ...rest] = days;
  return first === undefined ? null : maxDay(first, ...rest);
}

/** Whether some finding blocks with no day on which it would be gone, so that waiting alone never frees the plan. */
export function isBlockedWithoutDate(findings: readonly Finding[]): boolean {
  return findings.some(({ severity, earliest }) => severity === "block" && earliest === undefined);
}
