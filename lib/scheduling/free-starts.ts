import type { Day } from "@/lib/kernel/day";
import { type DayStarts, dayStarts, NONE, type VisitShape, visitShape } from "@/lib/scheduling/day-starts";
import {
  byId,
  type Prepared,
  type PreparedClinician,
  type PreparedDevice,
  type PreparedRoom,
  prepare,
} from "@/lib/scheduling/prepare";
import type { FreeStart, SchedulingFacts } from "@/lib/scheduling/types";

/** Only this clinician, only this room. */
export type StartFilter = { readonly clinicianId?: string | undefined; readonly roomId?: string | undefined };

/**
 * The bookable starts of `day`, ascending by time, then in the facts' order of clinicians: one per time and clinician, with the
 * first room free for all its phases and, where the procedure needs one, the first device free for the treatment. Starts lie on the clinic's grid of the local clock; a repeated hour (clocks going back)
 * is offered once, at its first pass. Refuses an unknown clinician or room (RangeError).
 */
export function freeStarts(facts: SchedulingFacts, day: Day, filter: StartFilter = {}): readonly FreeStart[] {
  return searcher(facts, filter)(day);
}

/** `freeStarts` for many days: the facts are prepared once. */
export function searcher(facts: SchedulingFacts, filter: StartFilter = {}): (day: Day) => readonly FreeStart[] {
  const prepared: Prepared = prepare(facts);
  const shape: VisitShape = visitShape(facts.phases);
  const clinicians =
    filter.clinicianId === undefined ? prepared.clinicians : [byId(prepared.clinicians, filter.clinicianId)];
  const rooms = filter.roomId === undefined ? prepared.rooms : [byId(prepared.rooms, filter.roomId)];
  return (day) => listed(dayStarts(prepared, shape, day, clinicians, rooms), clinicians, rooms, prepared.devices ?? []);
}

function listed(
  { startsAtMs, roomOf, deviceOf }: DayStarts,
  clinicians: readonly PreparedClinician[],
  rooms: readonly PreparedRoom[],
  devices: readonly PreparedDevice[],
): readonly FreeStart[] {
  const starts: FreeStart[] = [];
  startsAtMs.forEach((ms, cell) => {
    clinicians.forEach((clinician, c) => {
      const room = rooms[roomOf[c]?.[cell] ?? NONE];
      if (room === undefined) return;
      const deviceId = devices[deviceOf[cell] ?? NONE]?.facts.id ?? null;
      starts.push({ startsAtMs: ms, clinicianId: clinician.facts.id, roomId: room.facts.id, deviceId });
    });
  });
  return starts;
}
