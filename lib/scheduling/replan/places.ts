import type { Day } from "@/lib/kernel/day";
import { type StartFilter, searcher } from "@/lib/scheduling/free-starts";
import { withoutDropOut } from "@/lib/scheduling/replan/drop-out";
import type { ReplanProblem, ReplanVisit } from "@/lib/scheduling/replan/types";
import type { FreeStart, SchedulingFacts } from "@/lib/scheduling/types";

/**
 * The search for the free places of a visit on a day: by start, then its own room and device, then the facts' order of rooms, devices
 * and clinicians. For a start and clinician no more rooms, and no more devices, than there are visits: each of the others is in one
 * room and holds one device at most.
 */
export function placesOn(
  { dropOut, forwardFromMs, visits }: ReplanProblem,
  visit: ReplanVisit,
  filter: StartFilter = {},
): (day: Day) => readonly FreeStart[] {
  const facts = withoutDropOut(visit.facts, dropOut);
  const searches = ownFirst(facts.rooms, visit.place.roomId).flatMap((room) =>
    devicesOf(facts, visit.place.deviceId).map((devices) => searcher({ ...facts, rooms: [room], devices }, filter)),
  );
  // Nobody can be told to come earlier than that; the booked time itself and what is later can always be kept.
  const fromMs = Math.min(forwardFromMs, visit.place.startsAtMs);
  return (day) => {
    const found = searches.flatMap((search) => search(day)).filter(({ startsAtMs }) => startsAtMs >= fromMs);
    return enough(found, visits.length).sort((a, b) => a.startsAtMs - b.startsAtMs);
  };
}

/** One device at a time, or none where none is needed. */
function devicesOf({ devices }: SchedulingFacts, ownId: string | null): SchedulingFacts["devices"][] {
  return devices === null ? [null] : ownFirst(devices, ownId).map((device) => [device]);
}

function ownFirst<T extends { readonly id: string }>(all: readonly T[], ownId: string | null): T[] {
  return [...all.filter(({ id }) => id === ownId), ...all.filter(({ id }) => id !== ownId)];
}

function enough(places: readonly FreeStart[], visits: number): FreeStart[] {
  const rooms = new Map<string, Set<string>>();
  const devices = new Map<string, Set<string | null>>();
  return places.filter(({ startsAtMs, clinicianId, roomId, deviceId }) => {
    const key = `${startsAtMs} ${clinicianId}`;
    return isAmongFirst(rooms, key, roomId, visits) && isAmongFirst(devices, key, deviceId, visits);
  });
}

function isAmongFirst<T>(seen: Map<string, Set<T>>, key: string, id: T, count: number): boolean {
  const known = seen.get(key) ?? new Set<T>();
  if (!known.has(id) && known.size === count) return false;
  seen.set(key, known.add(id));
  return true;
}
