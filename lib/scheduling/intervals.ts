import type { Interval } from "@/lib/scheduling/types";

/** Intervals sorted by start and disjoint: overlapping and touching ones are joined, empty ones dropped. Input untouched. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: { startsAtMs: number; endsAtMs: number }[] = [];
  for (const { startsAtMs, endsAtMs } of inStartOrder(intervals)) {
    if (endsAtMs <= startsAtMs) continue;
    const last = merged.at(-1);
    if (last !== undefined && startsAtMs <= last.endsAtMs) last.endsAtMs = Math.max(last.endsAtMs, endsAtMs);
    else merged.push({ startsAtMs, endsAtMs });
  }
  return merged;
}

/** Rows from a database come sorted: a copy is sorted only when they do not. */
function inStartOrder(intervals: readonly Interval[]): readonly Interval[] {
  let previous = Number.NEGATIVE_INFINITY;
  for (const { startsAtMs } of intervals) {
    if (startsAtMs < previous) return [...intervals].sort((a, b) => a.startsAtMs - b.startsAtMs);
    previous = startsAtMs;
  }
  return intervals;
}

/** What is left of `open` when `taken` is cut out. Both must be merged (sorted, disjoint). */
export function subtractIntervals(open: readonly Interval[], taken: readonly Interval[]): readonly Interval[] {
  const left: Interval[] = [];
  for (const { startsAtMs, endsAtMs } of open) {
    let from = startsAtMs;
    for (let i = firstEndingAfter(taken, from); i < taken.length; i += 1) {
      const cut = taken[i];
      if (cut === undefined || cut.startsAtMs >= endsAtMs) break;
      if (cut.startsAtMs > from) left.push({ startsAtMs: from, endsAtMs: cut.startsAtMs });
      from = Math.max(from, cut.endsAtMs);
    }
    if (from < endsAtMs) left.push({ startsAtMs: from, endsAtMs });
  }
  return left;
}

/** The first of merged `intervals` that overlaps `span`, or undefined. An empty span overlaps nothing. */
export function firstOverlap(intervals: readonly Interval[], span: Interval): Interval | undefined {
  if (span.endsAtMs <= span.startsAtMs) return undefined;
  const candidate = intervals[firstEndingAfter(intervals, span.startsAtMs)];
  return candidate !== undefined && candidate.startsAtMs < span.endsAtMs ? candidate : undefined;
}

/** True when one of merged `intervals` contains `span` whole. */
export function contains(intervals: readonly Interval[], span: Interval): boolean {
  const candidate = intervals[firstEndingAfter(intervals, span.startsAtMs)];
  return candidate !== undefined && candidate.startsAtMs <= span.startsAtMs && span.endsAtMs <= candidate.endsAtMs;
}

/** Index of the first of merged `intervals` that ends after `atMs`; their count when none does. */
export function firstEndingAfter(intervals: readonly Interval[], atMs: number): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((intervals[middle]?.endsAtMs ?? atMs) > atMs) high = middle;
    else low = middle + 1;
  }
  return low;
}
