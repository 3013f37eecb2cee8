import type { ReplanLineDto, ReplanPlaceDto } from "@/lib/appointments/preview-replan.schema";
import type { DayVisit } from "@/lib/appointments/replan/load-replan";
import { deviceNameOf, isoOf, nameOf } from "@/lib/appointments/visit/offered-time";
import { dayAt, endsAtMs } from "@/lib/appointments/visit/visit-rows";
import type { FreeStart, ReplanLine, ReplanVisit } from "@/lib/scheduling";

/** Where a visit is booked, in words. */
function bookedPlace({ startsAtMs, phases, day, clinician, room, device }: DayVisit): ReplanPlaceDto {
  return {
    day,
    startsAt: isoOf(startsAtMs),
    endsAt: isoOf(endsAtMs(phases, startsAtMs)),
    clinicianId: clinician.id,
    clinicianName: clinician.name,
    roomId: room.id,
    roomName: room.name,
    deviceId: device?.id ?? null,
    deviceName: device?.name ?? null,
  };
}

/** Another place for a visit, in words; names come from the facts it was found in. */
function namedPlace({ facts }: ReplanVisit, { startsAtMs, clinicianId, roomId, deviceId }: FreeStart): ReplanPlaceDto {
  return {
    day: dayAt(startsAtMs, facts.zone),
    startsAt: isoOf(startsAtMs),
    endsAt: isoOf(endsAtMs(facts.phases, startsAtMs)),
    clinicianId,
    clinicianName: nameOf(facts.clinicians, clinicianId),
    roomId,
    roomName: nameOf(facts.rooms, roomId),
    deviceId,
    deviceName: deviceNameOf(facts, deviceId),
  };
}

function whoAndWhere(visit: DayVisit) {
  return {
    appointmentId: visit.id,
    version: visit.version,
    patientId: visit.patient.id,
    patientName: visit.patient.name,
    phone: visit.phone,
    planId: visit.planId,
    sessionNumber: visit.sessionNumber,
    sessionCount: visit.course.sessions.length,
    from: bookedPlace(visit),
  };
}

/** A line of the plan as it is answered. */
export function lineView(
  visit: DayVisit,
  { visit: asked, place, cost, explanation, alternatives }: ReplanLine,
): ReplanLineDto {
  return {
    ...whoAndWhere(visit),
    state: place === null ? "unplaced" : "moved",
    pinned: asked.pin !== undefined,
    spares: !visit.isAffected,
    to: place && namedPlace(asked, place),
    cost,
    explanation,
    alternatives: alternatives.map((other) => ({ ...other, place: namedPlace(asked, other.place) })),
  };
}

/** A visit a person left out: it stays as it is. */
export function leftOutView(visit: DayVisit): ReplanLineDto {
  const explanation = "Stays as it is, to be seen to by hand.";
  const nothing = { state: "left_out", pinned: false, spares: false, to: null, cost: 0, alternatives: [] } as const;
  return { ...whoAndWhere(visit), ...nothing, alternatives: [], explanation };
}
