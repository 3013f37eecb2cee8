import type { HeldKind, PhaseKind, PhaseSpan, Phases } from "@/lib/scheduling/types";

const MINUTE_MS = 60_000;

/** What each phase occupies (product page, "Phase"): numbing needs no clinician, changeover neither clinician nor patient. */
const ORDER: readonly { kind: PhaseKind; minutes: `${PhaseKind}Min`; holds: readonly HeldKind[] }[] = [
  { kind: "numbing", minutes: "numbingMin", holds: ["room", "patient"] },
  { kind: "treatment", minutes: "treatmentMin", holds: ["room", "clinician", "device", "patient"] },
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
    const length = wholeMinutes(phases, minutes);
    if (length === 0) continue;
    spans.push({ kind, startsAtMs: at, endsAtMs: at + length * MINUTE_MS, holds });
    at += length * MINUTE_MS;
  }
  return spans;
}

/** The minutes under this name. Refuses a negative or fractional length (RangeError). */
export function wholeMinutes(phases: Phases, name: keyof Phases): number {
  const length = phases[name];
  if (!Number.isInteger(length) || length < 0) throw new RangeError(`${name} must be whole minutes, not ${length}`);
  return length;
}
