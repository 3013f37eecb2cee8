import { heldSpans } from "@/lib/scheduling/held-spans";
import type { FreeStart, HeldKind, Interval, Phases } from "@/lib/scheduling/types";

/** A stretch that one place of one visit needs for itself. Two claims of one key that overlap exclude each other. */
export type Claim = Interval & { readonly key: string };

/** What a visit of these phases holds at a place: clinician (with buffers), room, device and patient. */
export function heldAt(phases: Phases, patientId: string, place: FreeStart): Claim[] {
  const subjects: readonly (readonly [HeldKind, string | null])[] = [
    ["clinician", place.clinicianId],
    ["room", place.roomId],
    ["device", place.deviceId],
    ["patient", patientId],
  ];
  return subjects.flatMap(([kind, key]) =>
    key === null ? [] : heldSpans(phases, kind, place.startsAtMs).map((span): Claim => ({ key, ...span })),
  );
}

/**
 * What is claimed besides by a visit that leaves its day: of one patient's visits only one may. The days of each were judged with the
 * others staying, and skin that two courses share needs its rest whichever way they go.
 */
export function leaving(patientId: string): Claim {
  return { key: `${patientId} leaves`, startsAtMs: 0, endsAtMs: 1 };
}

/** Whether two stretches have a moment in common. */
export function overlaps(one: Interval, other: Interval): boolean {
  return one.startsAtMs < other.endsAtMs && other.startsAtMs < one.endsAtMs;
}

/** A visit at a place. */
export type VisitAt = { readonly phases: Phases; readonly patientId: string; readonly place: FreeStart };

/** Who or what two visits would both need at once: the id of the clinician, room, device or patient; null when nothing. */
export function clashOf(one: VisitAt, other: VisitAt): string | null {
  const held = heldAt(other.phases, other.patientId, other.place);
  const clash = heldAt(one.phases, one.patientId, one.place).find((own) =>
    held.some((their) => their.key === own.key && overlaps(their, own)),
  );
  return clash?.key ?? null;
}

/** What is claimed so far, by key. */
export type Claimed = Map<string, Claim[]>;

/** Whether none of the claims is taken. */
export function isFree(claimed: Claimed, claims: readonly Claim[]): boolean {
  return claims.every((claim) => (claimed.get(claim.key) ?? []).every((taken) => !overlaps(taken, claim)));
}

/** Takes the claims. */
export function take(claimed: Claimed, claims: readonly Claim[]): void {
  for (const claim of claims) claimed.set(claim.key, [...(claimed.get(claim.key) ?? []), claim]);
}
