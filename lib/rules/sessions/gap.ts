import type { Protocol } from "@/lib/rules/protocol/protocol";
import { type Event, outranks } from "@/lib/rules/sessions/subject";
import { zonesOverlap } from "@/lib/rules/sessions/zone-tree";

/** How many days an earlier event asks of a later one that follows it after `days`; 0 asks nothing. */
export type Need = (protocol: Protocol, earlier: Event, later: Event, days: number) => number;

/** Two events on shared skin that are `days` apart where `need` days are asked. */
export type Gap = { readonly other: Event; readonly days: number; readonly need: number };

/** Of two gaps the one that reaches further. */
function isStronger(reach: number, other: Event, than: Gap | null, thanReach: number): boolean {
  return !than || reach > thanReach || (reach === thanReach && outranks(other, than.other));
}

/**
 * The gap before `subject` that keeps it away longest, or null when all earlier events on shared skin (A15) are far enough.
 * Every earlier event is asked, so a deeper one keeps governing after a later shallow one (A9). The same day counts as earlier.
 */
export function gapBefore(protocol: Protocol, subject: Event, others: readonly Event[], need: Need): Gap | null {
  let worst: Gap | null = null;
  for (const other of others) {
    const days = subject.at - other.at;
    if (days < 0) continue;
    const asked = need(protocol, other, subject, days);
    if (days >= asked || !zonesOverlap(protocol, other.zones, subject.zones)) continue;
    const worstReach = worst ? worst.other.at + worst.need : 0;
    if (isStronger(other.at + asked, other, worst, worstReach)) worst = { other, days, need: asked };
  }
  return worst;
}

/** The gap after `subject` that asks it to move earliest, or null: the same test towards what already follows (A16). */
export function gapAfter(protocol: Protocol, subject: Event, others: readonly Event[], need: Need): Gap | null {
  let worst: Gap | null = null;
  for (const other of others) {
    const days = other.at - subject.at;
    if (days <= 0) continue;
    const asked = need(protocol, subject, other, days);
    if (days >= asked || !zonesOverlap(protocol, other.zones, subject.zones)) continue;
    const worstReach = worst ? worst.need - worst.other.at : 0;
    if (isStronger(asked - other.at, other, worst, worstReach)) worst = { other, days, need: asked };
  }
  return worst;
}
