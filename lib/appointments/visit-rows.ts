import { Temporal } from "temporal-polyfill";
import { dayToDb } from "@/lib/db/day";
import type { Day } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { dayOf } from "@/lib/kernel/zoned";
import { type HeldKind, type Phases, phasesOf } from "@/lib/scheduling";

/** A visit with its place in time: who, where, when, and how long its phases last. */
export type PlacedVisit = {
  readonly id: string;
  readonly patientId: string;
  readonly planSessionId: string;
  readonly clinicianId: string;
  readonly roomId: string;
  readonly startsAtMs: number;
  readonly phases: Phases;
};

/** When a visit starting at `startsAtMs` lets the patient go: the end of recovery, epoch ms. */
export function endsAtMs(phases: Phases, startsAtMs: number): number {
  const stay = phases.numbingMin + phases.treatmentMin + phases.recoveryMin;
  return startsAtMs + stay * 60_000;
}

/** The calendar day of an instant (epoch ms) in the clinic's zone. */
export function dayAt(ms: number, zone: string): Day {
  return dayOf(Temporal.Instant.fromEpochMilliseconds(ms), zone);
}

/** The time columns of a visit's appointment row. */
export function timesOf({ phases, startsAtMs }: PlacedVisit, zone: string) {
  return {
    startsAt: new Date(startsAtMs),
    endsAt: new Date(endsAtMs(phases, startsAtMs)),
    day: dayToDb(dayAt(startsAtMs, zone)),
  };
}

/** The phase rows of a visit. */
export function phaseRows(clinicId: string, { id, phases, startsAtMs }: PlacedVisit) {
  return phasesOf(phases, startsAtMs).map((phase) => ({
    clinicId,
    appointmentId: id,
    kind: phase.kind,
    startsAt: new Date(phase.startsAtMs),
    endsAt: new Date(phase.endsAtMs),
  }));
}

type Subject = { readonly memberId: string } | { readonly resourceId: string } | { readonly patientId: string };

/** The three holds of a visit: each of its resources from the first to the last phase that needs it. */
function holdsOf(clinicId: string, visit: PlacedVisit) {
  const phases = phasesOf(visit.phases, visit.startsAtMs);
  const hold = (kind: HeldKind, subjectId: string, subject: Subject) => {
    const needed = phases.filter(({ holds }) => holds.includes(kind));
    const startsAt = new Date(Math.min(...needed.map((phase) => phase.startsAtMs)));
    const endsAt = new Date(Math.max(...needed.map((phase) => phase.endsAtMs)));
    return { clinicId, id: newId(), appointmentId: visit.id, ...subject, subjectId, startsAt, endsAt };
  };
  return [
    hold("clinician", visit.clinicianId, { memberId: visit.clinicianId }),
    hold("patient", visit.patientId, { patientId: visit.patientId }),
    hold("room", visit.roomId, { resourceId: visit.roomId }),
  ] as const;
}

/**
 * The hold rows of some visits, sorted by (kind, subject, start): written in one order by everybody, so that two bookings that
 * share times meet the same row first and cannot deadlock.
 */
export function holdRows(clinicId: string, visits: readonly PlacedVisit[]) {
  const bySubject = (a: { subjectId: string; startsAt: Date }, b: { subjectId: string; startsAt: Date }) =>
    a.subjectId < b.subjectId ? -1 : a.subjectId > b.subjectId ? 1 : a.startsAt.getTime() - b.startsAt.getTime();
  const holds = visits.map((visit) => holdsOf(clinicId, visit));
  return ([0, 1, 2] as const).flatMap((kind) => holds.map((three) => three[kind]).sort(bySubject));
}
