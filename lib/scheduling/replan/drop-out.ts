import { attendedSpan, heldSpans } from "@/lib/scheduling/held-spans";
import { firstOverlap } from "@/lib/scheduling/intervals";
import type { DropOut } from "@/lib/scheduling/replan/types";
import type { FreeStart, Phases, SchedulingFacts } from "@/lib/scheduling/types";

/** The facts without what drops out: a clinician is away, a room or a device is taken. */
export function withoutDropOut(facts: SchedulingFacts, { kind, id, startsAtMs, endsAtMs }: DropOut): SchedulingFacts {
  const gone = { startsAtMs, endsAtMs };
  const taken = <T extends SchedulingFacts["rooms"][number]>(all: readonly T[]): readonly T[] =>
    all.map((one) => (one.id === id ? { ...one, busy: [...one.busy, gone] } : one));
  switch (kind) {
    case "clinician": {
      const clinicians = facts.clinicians.map((one) =>
        one.id === id ? { ...one, timeOff: [...one.timeOff, gone] } : one,
      );
      return { ...facts, clinicians };
    }
    case "room":
      return { ...facts, rooms: taken(facts.rooms) };
    case "device":
      return { ...facts, devices: facts.devices && taken(facts.devices) };
  }
}

/** Whether a visit cannot stay at its place: its clinician is away while it is attended, or what it holds is not there. */
export function isAffected(phases: Phases, place: FreeStart, { kind, id, ...span }: DropOut): boolean {
  const { startsAtMs } = place;
  const needs = {
    clinician: { subject: place.clinicianId, spans: () => [attendedSpan(phases, startsAtMs)] },
    room: { subject: place.roomId, spans: () => heldSpans(phases, "room", startsAtMs) },
    device: { subject: place.deviceId, spans: () => heldSpans(phases, "device", startsAtMs) },
  }[kind];
  return needs.subject === id && firstOverlap(needs.spans(), span) !== undefined;
}
