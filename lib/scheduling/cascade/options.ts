import { Temporal } from "temporal-polyfill";
import { addDays, type Day, daysBetween, toEpochDay } from "@/lib/kernel/day";
import { minuteOfDay } from "@/lib/kernel/zoned";
import { moveCost, uncuredCost } from "@/lib/scheduling/cascade/cost";
import { courseOf, reasonsAgainst, ruleBlocks } from "@/lib/scheduling/cascade/judge";
import type { CascadeFacts, CascadePlace, CascadeVisit } from "@/lib/scheduling/cascade/types";
import { searcher } from "@/lib/scheduling/free-starts";
import { type LocalDay, localDay } from "@/lib/scheduling/local-day";
import type { FreeStart } from "@/lib/scheduling/types";

const MINUTE_MS = 60_000;

/** A place a visit could move to: the cheapest of its day. */
export type Option = { readonly day: number; readonly cost: number; readonly place: CascadePlace };

/** A visit that may move, with what it could do. Days are epoch days. */
export type Item = {
  readonly visit: CascadeVisit;
  readonly own: number;
  /** Whether nothing but the other visits that may move speaks against its place. */
  readonly stays: boolean;
  /** Ascending by day: those that nothing but the other visits that may move speaks against. */
  readonly options: readonly Option[];
  /** What it costs to leave it uncured. */
  readonly leaving: number;
};

/**
 * What each of the visits that may move could do, given what is done and what is fixed. A day on which a fixed visit of the same
 * patient is, is left out: what that one holds is not in the facts where it has just been chosen.
 */
export function itemsOf(facts: CascadeFacts): readonly Item[] {
  const fixed = facts.visits.filter((other) => other.fixed !== null);
  const findStarts = startFinder(facts);
  const clock = wallClock();
  return facts.visits
    .filter((visit) => visit.fixed === null)
    .map((visit) => {
      const startsOn = findStarts(visit);
      const costOf = costFrom(visit.place, courseOf(facts, visit).facts.zone, clock);
      const options: Option[] = [];
      for (let day = facts.fromDay; day <= facts.toDay; day = addDays(day, 1)) {
        if (fixed.some(({ place }) => place.day === day) || ruleBlocks(facts, visit, day, fixed).length > 0) continue;
        const best = cheapest(startsOn(day), (start) => costOf(day, start));
        if (best !== null) options.push({ day: toEpochDay(day), cost: best.cost, place: { ...best.start, day } });
      }
      const after = facts.visits.filter(({ courseId, number }) => courseId === visit.courseId && number > visit.number);
      const stays = reasonsAgainst(facts, visit, fixed).length === 0;
      return { visit, own: toEpochDay(visit.place.day), stays, options, leaving: uncuredCost(after.length) };
    });
}

type Search = (day: Day) => readonly FreeStart[];

/** The free starts of a visit, its own room and device first: the search gives the first that is free. Each day is searched once for all alike. */
function startFinder(facts: CascadeFacts): (visit: CascadeVisit) => Search {
  const searches = new Map<string, Search>();
  return (visit) => {
    const { courseId, phases, place } = visit;
    const key = JSON.stringify([courseId, place.roomId, place.deviceId, phases]);
    const known = searches.get(key);
    if (known !== undefined) return known;
    const { facts: clinic } = courseOf(facts, visit);
    const rooms = ownFirst(clinic.rooms, place.roomId);
    const devices = clinic.devices && ownFirst(clinic.devices, place.deviceId);
    const search = once(searcher({ ...clinic, phases, rooms, devices }, {}));
    searches.set(key, search);
    return search;
  };
}

function ownFirst<T extends { readonly id: string }>(all: readonly T[], own: string | null): readonly T[] {
  return [...all.filter(({ id }) => id === own), ...all.filter(({ id }) => id !== own)];
}

function once<T>(answer: (day: Day) => T): (day: Day) => T {
  const known = new Map<Day, T>();
  return (day) => {
    const found = known.get(day) ?? answer(day);
    known.set(day, found);
    return found;
  };
}

/** The wall clock of each day and zone, laid once. */
function wallClock() {
  const zones = new Map<string, (day: Day) => LocalDay>();
  return (zone: string, day: Day): LocalDay => {
    const days = zones.get(zone) ?? once((one) => localDay(one, zone));
    zones.set(zone, days);
    return days(day);
  };
}

/** What moving to a start costs, on the clinic's clock. */
function costFrom(own: CascadePlace, zone: string, clock: ReturnType<typeof wallClock>) {
  const minute = minuteOfDay(Temporal.Instant.fromEpochMilliseconds(own.startsAtMs), zone);
  return (day: Day, start: FreeStart): number =>
    moveCost({
      days: daysBetween(own.day, day),
      minutes: (start.startsAtMs - clock(zone, day).atOrNext(minute)) / MINUTE_MS,
      otherClinician: start.clinicianId !== own.clinicianId,
      otherRoom: start.roomId !== own.roomId,
    });
}

function cheapest(starts: readonly FreeStart[], costOf: (start: FreeStart) => number) {
  let best: { readonly start: FreeStart; readonly cost: number } | null = null;
  for (const start of starts) {
    const cost = costOf(start);
    if (best === null || cost < best.cost) best = { start, cost };
  }
  return best;
}
