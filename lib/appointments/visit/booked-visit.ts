import type { z } from "zod";
import type { bookedVisitSchema } from "@/lib/appointments/fields.schema";
import { deviceNameOf, isoOf, nameOf } from "@/lib/appointments/visit/offered-time";
import { dayAt, endsAtMs, type PlacedVisit } from "@/lib/appointments/visit/visit-rows";
import type { SchedulingFacts } from "@/lib/scheduling";

/** A booked visit as the operations answer it. */
export type BookedVisitDto = z.output<typeof bookedVisitSchema>;

/** Puts a visit in the words of the answer; names come from the facts it was judged by. */
export function bookedVisit(
  facts: SchedulingFacts,
  { id, startsAtMs, phases, clinicianId, roomId, deviceId }: PlacedVisit,
  number: number,
  version: number,
): BookedVisitDto {
  return {
    id,
    version,
    number,
    day: dayAt(startsAtMs, facts.zone),
    startsAt: isoOf(startsAtMs),
    endsAt: isoOf(endsAtMs(phases, startsAtMs)),
    clinicianId,
    clinicianName: nameOf(facts.clinicians, clinicianId),
    roomId,
    roomName: nameOf(facts.rooms, roomId),
    deviceId,
    deviceName: deviceNameOf(facts, deviceId),
  };
}
