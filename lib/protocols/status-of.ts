import type { Day } from "@/lib/kernel/day";
import type { ProtocolStatus } from "./list-protocols.schema";

/** What decides where a version stands. */
export type Standing = {
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly isApproved: boolean;
  readonly isWithdrawn: boolean;
};

/**
 * Where a version stands on a day, among all versions of its clinic. Of the approved ones that have taken effect the highest is in
 * force; one that a higher version overtakes before or on its first day never governs and is superseded from the start.
 */
export function statusOf(one: Standing, all: readonly Standing[], today: Day): ProtocolStatus {
  if (one.isWithdrawn) return "withdrawn";
  if (!one.isApproved) return "awaiting_approval";
  const isDue = one.effectiveFrom <= today;
  const by = isDue ? today : one.effectiveFrom;
  const overtaken = all.some(
    ({ version, isApproved, effectiveFrom }) => isApproved && version > one.version && effectiveFrom <= by,
  );
  if (overtaken) return "superseded";
  return isDue ? "in_force" : "scheduled";
}
