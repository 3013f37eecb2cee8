import type { PhaseSpan } from "@/lib/scheduling/types";

const MINUTE_MS = 60_000;

/** How far the numbing of a visit is. Instants in epoch milliseconds. */
export type NumbingProgress =
  /** No cream yet, and none refused. */
  | { readonly state: "due" }
  /** On the skin, and for how long at least; null where no label says. */
  | { readonly state: "on"; readonly appliedAtMs: number; readonly leastMinutes: number | null }
  /** Off the skin, or not used. */
  | { readonly state: "over" };

type ExpectedTreatment = {
  readonly expectedAtMs: number;
  /** Whole started minutes after the booked beginning of the treatment; 0 in time. */
  readonly lateMinutes: number;
};

/**
 * When a treatment that has not begun can be expected to: at its booked time, but not before the cream has worked and not in the
 * past. Cream of an unknown label, and cream that is not on yet, is given the minutes the visit was booked with.
 * @returns null for a visit without a treatment phase
 */
export function expectedTreatment(
  phases: readonly Pick<PhaseSpan, "kind" | "startsAtMs" | "endsAtMs">[],
  numbing: NumbingProgress,
  nowMs: number,
): ExpectedTreatment | null {
  const treatment = phases.find(({ kind }) => kind === "treatment");
  if (treatment === undefined) return null;
  const booked = phases.find(({ kind }) => kind === "numbing");
  const bookedMs = booked === undefined ? 0 : booked.endsAtMs - booked.startsAtMs;
  const numbAtMs = () => {
    if (numbing.state === "over") return nowMs;
    if (numbing.state === "due") return nowMs + bookedMs;
    const { appliedAtMs, leastMinutes } = numbing;
    return appliedAtMs + (leastMinutes === null ? bookedMs : leastMinutes * MINUTE_MS);
  };
  const expectedAtMs = Math.max(treatment.startsAtMs, numbAtMs(), nowMs);
  return { expectedAtMs, lateMinutes: Math.ceil((expectedAtMs - treatment.startsAtMs) / MINUTE_MS) };
}
