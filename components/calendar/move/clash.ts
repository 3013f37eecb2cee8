import type { Visit } from "@/components/calendar/types";

/** A stretch a visit needs somebody or something for, in epoch ms, half-open. */
type Stretch = { readonly fromMs: number; readonly toMs: number };
/** Where a visit would be: who, in which room, and when each of its phases. */
export type Placed = Pick<Visit, "id" | "clinicianId" | "roomId" | "patientId" | "phases">;
/** Another visit in the way, and what both would need at once. */
export type Clash = { readonly visit: Visit; readonly over: "clinician" | "room" | "patient" };

const HOLDING: readonly Visit["status"][] = ["booked", "arrived", "completed"];
/** The patient stays for all phases but the changeover; the clinician is needed for the treatment alone. */
const NEEDS = {
  clinician: (kind: string) => kind === "treatment",
  room: () => true,
  patient: (kind: string) => kind !== "changeover",
} as const;

function stretch({ phases }: Pick<Visit, "phases">, isNeeded: (kind: string) => boolean): Stretch | null {
  const needed = phases.filter(({ kind }) => isNeeded(kind));
  if (needed.length === 0) return null;
  return {
    fromMs: Math.min(...needed.map(({ startsAt }) => Date.parse(startsAt))),
    toMs: Math.max(...needed.map(({ endsAt }) => Date.parse(endsAt))),
  };
}

const meet = (a: Stretch | null, b: Stretch | null) =>
  a !== null && b !== null && a.fromMs < b.toMs && b.fromMs < a.toMs;

/** The first of the visits on screen that a placed one would meet; null when it meets none of them. The server knows all others. */
export function findClash(visits: readonly Visit[], placed: Placed): Clash | null {
  for (const visit of visits) {
    if (visit.id === placed.id || !HOLDING.includes(visit.status)) continue;
    for (const over of ["clinician", "room", "patient"] as const) {
      if (visit[`${over}Id`] !== placed[`${over}Id`]) continue;
      if (meet(stretch(visit, NEEDS[over]), stretch(placed, NEEDS[over]))) return { visit, over };
    }
  }
  return null;
}

const later = (iso: string, ms: number) => new Date(Date.parse(iso) + ms).toISOString();

/** The phases of a visit that starts so much later. */
export function shiftPhases(phases: Visit["phases"], ms: number): Visit["phases"] {
  return phases.map(({ kind, startsAt, endsAt }) => ({
    kind,
    startsAt: later(startsAt, ms),
    endsAt: later(endsAt, ms),
  }));
}

/** The phases of a visit whose treatment lasts so much longer (or shorter): what comes after it moves along. */
export function stretchTreatment(phases: Visit["phases"], ms: number): Visit["phases"] {
  const end = phases.find(({ kind }) => kind === "treatment")?.endsAt;
  if (end === undefined) return phases;
  return phases.map(({ kind, startsAt, endsAt }) => ({
    kind,
    startsAt: startsAt >= end ? later(startsAt, ms) : startsAt,
    endsAt: endsAt >= end ? later(endsAt, ms) : endsAt,
  }));
}
