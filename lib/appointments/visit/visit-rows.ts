import { Temporal } from "temporal-polyfill";
import { dayToDb } from "@/lib/db/day";
import type { Day } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { dayOf } from "@/lib/kernel/zoned";
import { type HeldKind, heldSpans, type Phases, phasesOf } from "@/lib/scheduling";

/** A visit with its place in time: who, where, when, and how long its phases last. */
export type PlacedVisit = {
  readonly id: string;
  readonly patientId: string;
  readonly planSessionId: string;
  readonly clinicianId: string;
  readonly roomId: string;
  /** Null where its procedure needs none. */
  readonly deviceId: string | null;
  readonly startsAtMs: number;
  readonly phases: Phases;
  /** Why and by whom it was put over another visit; left out or null where it was not. */
  readonly overbook?: { readonly reason: string; readonly byId: string } | null;
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

/** The columns of a visit's appointment row that say who and what it occupies, with what buffers, and over whom. */
export function placeColumns({ clinicianId: memberId, roomId, deviceId, phases, overbook }: PlacedVisit) {
  const { bufferBeforeMin, bufferAfterMin } = phases;
  const overbooked = { overbookReason: overbook?.reason ?? null, overbookedById: overbook?.byId ?? null };
  return { memberId, roomId, deviceId, bufferBeforeMin, bufferAfterMin, ...overbooked };
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

/** The order in which holds are written. */
const kinds = ["clinician", "device", "patient", "room"] as const;

function subjectOf(
  visit: PlacedVisit,
  kind: HeldKind,
): { readonly subjectId: string; readonly subject: Subject } | null {
  const { clinicianId, deviceId, patientId, roomId } = visit;
  switch (kind) {
    case "clinician":
      return { subjectId: clinicianId, subject: { memberId: clinicianId } };
    case "device":
      return deviceId === null ? null : { subjectId: deviceId, subject: { resourceId: deviceId } };
    case "patient":
      return { subjectId: patientId, subject: { patientId } };
    case "room":
      return { subjectId: roomId, subject: { resourceId: roomId } };
  }
}

/** What a visit holds of one kind: the stretch from the first to the last phase that needs it, the clinician's with its buffers. */
function holdOf(visit: PlacedVisit, kind: HeldKind) {
  const spans = heldSpans(visit.phases, kind, visit.startsAtMs);
  const [first, last] = [spans[0], spans.at(-1)];
  const held = subjectOf(visit, kind);
  if (held === null || first === undefined || last === undefined) return [];
  // An overbooked visit stands in a lane of its own; nobody puts a patient in two places.
  const lane = visit.overbook && kind !== "patient" ? 1 : 0;
  return [{ ...held, lane, startsAt: new Date(first.startsAtMs), endsAt: new Date(last.endsAtMs) }];
}

/**
 * The hold rows of some visits, sorted by (kind, subject, start): written in one order by everybody, so that two bookings that
 * share times meet the same row first and cannot deadlock.
 */
export function holdRows(clinicId: string, visits: readonly PlacedVisit[]) {
  return kinds.flatMap((kind) =>
    visits
      .flatMap((visit) =>
        holdOf(visit, kind).map(({ subject, ...hold }) => {
          return { clinicId, id: newId(), appointmentId: visit.id, ...subject, ...hold };
        }),
      )
      .sort((a, b) => {
        if (a.subjectId !== b.subjectId) return a.subjectId < b.subjectId ? -1 : 1;
        return a.startsAt.getTime() - b.startsAt.getTime();
      }),
  );
}
