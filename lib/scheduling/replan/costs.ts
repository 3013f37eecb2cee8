import { Temporal } from "temporal-polyfill";
import { type Day, daysBetween } from "@/lib/kernel/day";
import { dayOf, minuteOfDay } from "@/lib/kernel/zoned";
import type { ReplanVisit } from "@/lib/scheduling/replan/types";
import type { FreeStart } from "@/lib/scheduling/types";

/**
 * What a change costs, in whole numbers: 1 is one minute earlier or later on the clock. Nobody to be called outweighs
 * everything else: leaving one visit unplaced costs more than moving fifteen others by four weeks each.
 */
export const COSTS = {
  perMinute: 1,
  /** Another clinician; towards the one who leads the course the patient meets somebody they know. */
  clinician: 90,
  lead: 30,
  room: 5,
  device: 2,
  /** Another day at all, and for each day away. The minutes on the clock count besides. */
  otherDay: 600,
  perDay: 120,
  /** To move a visit that could have stayed. */
  disturb: 240,
  unplaced: 100_000,
} as const;

/** What differs between two places of a visit, on the clinic's clock. */
export type Shift = {
  readonly day: Day;
  /** Days and minutes of the clock later; negative: earlier. */
  readonly days: number;
  readonly minutes: number;
  /** The new time, in minutes after 00:00. */
  readonly minute: number;
  readonly clinician: boolean;
  readonly room: boolean;
  readonly device: boolean;
};

/** Where an instant stands on the clinic's calendar and clock. */
export type ClockOf = (ms: number) => { readonly day: Day; readonly minute: number };

/** The calendar and clock of a zone. Each instant is looked up once: a day's candidates share their starts. */
export function clockIn(zone: string): ClockOf {
  const known = new Map<number, ReturnType<ClockOf>>();
  return (ms) => {
    const found = known.get(ms);
    if (found !== undefined) return found;
    const instant = Temporal.Instant.fromEpochMilliseconds(ms);
    const looked = { day: dayOf(instant, zone), minute: minuteOfDay(instant, zone) };
    known.set(ms, looked);
    return looked;
  };
}

/** What the patient of a visit would notice of another place. */
export function shiftOf({ place: from }: ReplanVisit, to: FreeStart, clockOf: ClockOf): Shift {
  const [before, after] = [clockOf(from.startsAtMs), clockOf(to.startsAtMs)];
  return {
    day: after.day,
    days: before.day === after.day ? 0 : daysBetween(before.day, after.day),
    minute: after.minute,
    minutes: after.minute - before.minute,
    clinician: from.clinicianId !== to.clinicianId,
    room: from.roomId !== to.roomId,
    device: from.deviceId !== to.deviceId,
  };
}

/** What it costs to move a visit by a shift to a clinician; 0 when nothing differs. */
export function costOf({ leadId }: ReplanVisit, shift: Shift, clinicianId: string): number {
  const person = shift.clinician ? (clinicianId === leadId ? COSTS.lead : COSTS.clinician) : 0;
  const day = shift.days === 0 ? 0 : COSTS.otherDay + COSTS.perDay * Math.abs(shift.days);
  const things = (shift.room ? COSTS.room : 0) + (shift.device ? COSTS.device : 0);
  return person + day + things + COSTS.perMinute * Math.abs(shift.minutes);
}
