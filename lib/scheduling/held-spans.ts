import { mergeIntervals } from "@/lib/scheduling/intervals";
import { phasesOf, wholeMinutes } from "@/lib/scheduling/phases-of";
import type { HeldKind, Interval, Phases } from "@/lib/scheduling/types";

const MINUTE_MS = 60_000;

/**
 * The stretches in which a visit starting at `startsAtMs` (epoch ms) holds one kind of resource, touching phases joined. The
 * clinician's reach past the treatment by the buffers: before the visit itself where nothing comes before the treatment.
 */
export function heldSpans(phases: Phases, kind: HeldKind, startsAtMs: number): readonly Interval[] {
  const spans = mergeIntervals(phasesOf(phases, startsAtMs).filter((phase) => phase.holds.includes(kind)));
  if (kind !== "clinician") return spans;
  const before = wholeMinutes(phases, "bufferBeforeMin") * MINUTE_MS;
  const after = wholeMinutes(phases, "bufferAfterMin") * MINUTE_MS;
  return spans.map((span) => ({ startsAtMs: span.startsAtMs - before, endsAtMs: span.endsAtMs + after }));
}

/**
 * The stretch that must lie inside the clinician's open hours: every phase but the changeover, which only ties up a room
 * and may run past closing. The buffers need not either: they keep other patients away, and open no door.
 * Refuses phases that leave nothing to attend (RangeError).
 */
export function attendedSpan(phases: Phases, startsAtMs: number): Interval {
  const attended = phasesOf(phases, startsAtMs).filter((phase) => phase.kind !== "changeover");
  const last = attended.at(-1);
  if (last === undefined) throw new RangeError("A visit needs a phase of at least one minute besides the changeover");
  return { startsAtMs, endsAtMs: last.endsAtMs };
}
