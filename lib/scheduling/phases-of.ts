import type { HeldKind, PhaseKind, PhaseSpan, Phases } from "@/lib/scheduling/types";

const MINUTE_MS = 60_000;

/** What each phase occupies (product page, "Phase"): numbing needs no clinician, changeover neither clinician nor patient. */
const ORDER: readonly { kind: PhaseKind; minutes: keyof Phases; holds: readonly HeldKind[] }[] = [
  { kind: "numbing", minutes: "numbingMin", holds: ["room", "patient"] },
  { kind: "treatment", minutes: "treatmentMin", holds: ["room", "clinician", "patient"] },
  { kind: "recovery", minutes: "recoveryMin", holds: ["room", "patient"] },
  { kind: "changeover", minutes: "changeoverMin", holds: ["room"] },
];

/**
 * The phases of a visit that starts (with numbing) at `startsAtMs`, in order; phases of zero length are left out.
 * Lengths in minutes, instants in epoch milliseconds. Refuses a negative or fractional length (RangeError).
 */
export function phasesOf(phases: Phases, startsAtMs: number): readonly PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  let at = startsAtMs;
  for (const { kind, minutes, holds } of ORDER) {
    const length = phases[minutes];
    if (!Number.isInteger(length) || length < 0)
      throw new RangeError(`${minutes} must be whole minutes, not ${length}`);
    if (length === 0) continue;
    spans.push({ kind, startsAtMs: at, endsAtMs: at + length * MINUTE_MS, holds });
    at += length * MINUTE_MS;
  }
  return spans;
}
