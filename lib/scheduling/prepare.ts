import { addDays, type Day } from "@/lib/kernel/day";
import { mergeIntervals } from "@/lib/scheduling/intervals";
import { dayStarter, type LocalDay, localDay, minutesOf } from "@/lib/scheduling/local-day";
import type { ClinicianFacts, DeviceFacts, Interval, RoomFacts, SchedulingFacts } from "@/lib/scheduling/types";

export type PreparedClinician = {
  readonly facts: ClinicianFacts;
  readonly timeOff: readonly Interval[];
  readonly busy: readonly Interval[];
};
export type PreparedRoom = { readonly facts: RoomFacts; readonly busy: readonly Interval[] };
export type PreparedDevice = { readonly facts: DeviceFacts; readonly busy: readonly Interval[] };

/** The facts with every busy list merged and sorted, so that a day is found by binary search. */
export type Prepared = {
  readonly facts: SchedulingFacts;
  readonly clinicians: readonly PreparedClinician[];
  readonly rooms: readonly PreparedRoom[];
  /** Null when the procedure needs none. */
  readonly devices: readonly PreparedDevice[] | null;
  readonly patientBusy: readonly Interval[];
  /** The start cells of every day: cell `i` is the wall clock's minute `firstMin + i * gridMin`; they span all rosters. */
  readonly firstMin: number;
  readonly cells: number;
  /** The day's wall clock, computed once per day. */
  readonly dayOf: (day: Day) => LocalDay;
};

/** Sorts and merges the facts once, for a search over many days. Refuses a grid that is no whole number of minutes from 1 to 1440. */
export function prepare(facts: SchedulingFacts): Prepared {
  const { gridMin, zone } = facts;
  if (!Number.isInteger(gridMin) || gridMin < 1 || gridMin > 1440) throw new RangeError(`Not a start grid: ${gridMin}`);
  const starts = new Map<Day, number>();
  const lookUp = dayStarter(zone);
  const startOf = (day: Day): number => {
    const ms = starts.get(day) ?? lookUp(day);
    starts.set(day, ms);
    return ms;
  };
  const days = new Map<Day, LocalDay>();
  return {
    facts,
    clinicians: facts.clinicians.map((clinician) => ({
      facts: clinician,
      timeOff: mergeIntervals(clinician.timeOff),
      busy: mergeIntervals(clinician.busy),
    })),
    rooms: facts.rooms.map((room) => ({ facts: room, busy: mergeIntervals(room.busy) })),
    devices: facts.devices?.map((device) => ({ facts: device, busy: mergeIntervals(device.busy) })) ?? null,
    patientBusy: mergeIntervals(facts.patientBusy),
    ...startCells(facts),
    dayOf: (day) => {
      const known = days.get(day) ?? localDay(day, zone, startOf(day), startOf(addDays(day, 1)));
      days.set(day, known);
      return known;
    },
  };
}

function startCells({ clinicians, gridMin }: SchedulingFacts): { firstMin: number; cells: number } {
  let opens = 1440;
  let closes = 0;
  for (const { workingHours, exceptions } of clinicians) {
    for (const { from, to } of [...workingHours, ...exceptions]) {
      if (from === null || to === null) continue;
      opens = Math.min(opens, minutesOf(from));
      closes = Math.max(closes, minutesOf(to));
    }
  }
  const firstMin = Math.floor(opens / gridMin) * gridMin;
  return { firstMin, cells: Math.max(0, Math.ceil((closes - firstMin) / gridMin)) };
}

/** The one with this id. Refuses an id that is not in the facts (RangeError). */
export function byId<T extends { readonly facts: { readonly id: string } }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.facts.id === id);
  if (found === undefined) throw new RangeError(`Not in the scheduling facts: ${id}`);
  return found;
}
