import { addDays, type Day } from "@/lib/kernel/day";
import { instantAt } from "@/lib/kernel/zoned";

/** The first Monday of the busy year, a week after the factories' clock. */
const firstDay: Day = "2027-01-18";
/** A course's rhythm: what is free in one cycle of eight weeks is free in the next. */
const cycleDays = 56;
/** Cycles of the busy year. */
export const cycles = 7;
/** A visit of the factories' procedure keeps a room for 100 minutes. */
const times = ["09:00", "10:45", "12:30", "14:15", "16:00"] as const;

/** One time of one room on one day of the cycle, the same in all cycles. */
export type Lane = {
  readonly dayOfCycle: number;
  readonly time: string;
  readonly roomId: string;
  readonly clinicianId: string;
};

/** The place of a lane's visit in one cycle. */
export type Place = {
  readonly day: Day;
  readonly time: string;
  readonly startsAtMs: number;
  readonly roomId: string;
  readonly clinicianId: string;
};

/**
 * All lanes of a clinic by day, two clinicians to a room. Of the rooms of every time three in five are taken, which keeps the
 * rooms busy for 58 % of the opening hours.
 */
export function lanesOf(roomIds: readonly string[], clinicianIds: readonly string[]) {
  const taken: Lane[] = [];
  const free: Lane[] = [];
  for (let dayOfCycle = 0; dayOfCycle < cycleDays; dayOfCycle += 1) {
    if (dayOfCycle % 7 > 4) continue;
    for (const [t, time] of times.entries()) {
      for (const [r, roomId] of roomIds.entries()) {
        const clinicianId = clinicianIds[(r * 2 + (t % 2)) % clinicianIds.length] ?? "";
        ((dayOfCycle + t + r) % 5 < 3 ? taken : free).push({ dayOfCycle, time, roomId, clinicianId });
      }
    }
  }
  return { taken, free };
}

/** Where a lane's visit is in cycle 0 to 6. Refuses a time that the clinic's zone skips (RangeError). */
export function placeIn(cycle: number, { dayOfCycle, time, ...who }: Lane, zone: string): Place {
  const day = addDays(firstDay, cycle * cycleDays + dayOfCycle);
  const start = instantAt(day, time, zone);
  if (start === null) throw new RangeError(`${time} does not exist on ${day}`);
  return { ...who, day, time, startsAtMs: start.epochMilliseconds };
}
