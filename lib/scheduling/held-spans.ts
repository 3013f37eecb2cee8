import { mergeIntervals } from "@/lib/scheduling/intervals";
import { phasesOf } from "@/lib/scheduling/phases-of";
import type { HeldKind, Interval, Phases } from "@/lib/scheduling/types";

/** The stretches in which a visit starting at `startsAtMs` (epoch ms) holds one kind of resource, touching phases joined. */
export function heldSpans(phases: Phases, kind: HeldKind, startsAtMs: number): readonly Interval[] {
  return mergeIntervals(phasesOf(phases, startsAtMs).filter((phase) => phase.holds.includes(kind)));
}

/**
 * The stretch that must lie inside the clinician's open hours: every phase but the changeover, which only ties up a room
 * and may run past closing. Refuses phases that leave nothing to attend (RangeError).
 */
export function attendedSpan(phases: Phases, startsAtMs: number): Interval {
  const attended = phasesOf(phases, startsAtMs).filter((phase) => phase.kind !== "changeover");
  const last = attended.at(-1);
  if (last === undefined) throw new RangeError("A visit needs a phase of at least one minute besides the changeover");
  return { startsAtMs, endsAtMs: last.endsAtMs };
}
