import { Temporal } from "temporal-polyfill";
import type { LoadedCascade } from "@/lib/appointments/moves/load-cascade";
import type { CascadePreviewDto } from "@/lib/appointments/preview-cascade.schema";
import { isoOf } from "@/lib/appointments/visit/offered-time";
import { endsAtMs } from "@/lib/appointments/visit/visit-rows";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { Course } from "@/lib/plans/course";
import type { Cascade, CascadePlace, CascadeVisit } from "@/lib/scheduling";

type PlaceDto = CascadePreviewDto["moves"][number]["from"];
type Move = { readonly visit: CascadeVisit; readonly to: CascadePlace; readonly why: string | null };

/** Puts the places and visits of a cascade in the words of the answer. */
export function cascadeViews({ facts, visits }: LoadedCascade, courses: readonly Course[]) {
  const names = new Map<string, string>();
  for (const { facts: clinic } of facts.courses) {
    for (const { id, name } of [...clinic.unskilled, ...clinic.clinicians, ...clinic.rooms]) names.set(id, name);
  }
  // Somebody who left, and a room out of service, are named by the visits they still have.
  for (const { appointment } of courses.flatMap(({ sessions }) => sessions)) {
    if (appointment === null) continue;
    names.set(appointment.clinicianId, appointment.clinicianName);
    names.set(appointment.roomId, appointment.roomName);
  }
  const zone = facts.courses[0]?.facts.zone ?? "UTC";
  const nameOf = (id: string) => names.get(id) ?? "";
  const placeView = ({ startsAtMs, day, clinicianId, roomId, deviceId }: CascadePlace): PlaceDto => ({
    startsAt: isoOf(startsAtMs),
    day,
    label: formatDateTime(Temporal.Instant.fromEpochMilliseconds(startsAtMs), zone),
    clinicianId,
    clinicianName: nameOf(clinicianId),
    roomId,
    roomName: nameOf(roomId),
    deviceId,
  });
  const visitView = ({ id, courseId, number }: CascadeVisit) => {
    return { appointmentId: id, version: visits.get(id)?.version ?? 0, planId: courseId, number };
  };
  const moveView = ({ visit, to, why }: Move) => {
    return { ...visitView(visit), from: placeView(visit.place), to: placeView(to), why };
  };
  /** Where a session is to be, for the courses as they would stand. */
  const placeAfter = ({ visit, to }: Move) => {
    const { day, startsAtMs, clinicianId, roomId } = to;
    const people = { clinicianId, clinicianName: nameOf(clinicianId), roomId, roomName: nameOf(roomId) };
    const endsAt = isoOf(endsAtMs(visit.phases, startsAtMs));
    const sessionId = visits.get(visit.id)?.planSessionId ?? "";
    return [sessionId, { day, appointment: { startsAt: isoOf(startsAtMs), endsAt, ...people } }] as const;
  };
  return { placeView, visitView, moveView, placeAfter };
}

/** The visits that stay where they may not be. What has begun and was so before is left out: nobody can mend it. */
export function uncuredOf({ facts }: LoadedCascade, { uncured }: Cascade) {
  return uncured.filter(({ visitId, standing }) => {
    return !standing || facts.visits.some(({ id, fixed }) => id === visitId && fixed !== "arrived");
  });
}
