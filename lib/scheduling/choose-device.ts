import { heldSpans } from "@/lib/scheduling/held-spans";
import { firstOverlap, mergeIntervals } from "@/lib/scheduling/intervals";
import type { SchedulingFacts } from "@/lib/scheduling/types";

/**
 * The device a visit starting at `startsAtMs` (epoch ms) is given: `preferred` where it is free for the treatment, otherwise the
 * first free one. When all are in use it is the first, so that the judge can name it; null when there is none to name.
 */
export function chooseDevice(
  { devices, phases }: SchedulingFacts,
  startsAtMs: number,
  preferred: string | null = null,
): string | null {
  if (devices === null) return null;
  const held = heldSpans(phases, "device", startsAtMs);
  const inOrder = [...devices.filter(({ id }) => id === preferred), ...devices];
  const free = inOrder.find(({ busy }) => {
    const taken = mergeIntervals(busy);
    return held.every((span) => firstOverlap(taken, span) === undefined);
  });
  return (free ?? inOrder[0])?.id ?? null;
}
