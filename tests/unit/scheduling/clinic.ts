import { addDays, type Day } from "@/lib/kernel/day";
import { instantAt } from "@/lib/kernel/zoned";
import type {
  Busy,
  ClinicianFacts,
  DeviceFacts,
  RoomFacts,
  RosterException,
  SchedulingFacts,
  WorkingHours,
} from "@/lib/scheduling";

export const ZONE = "Europe/Madrid";
/** A Monday. */
export const MONDAY: Day = "2026-11-23";

/** Epoch ms of a wall clock that exists. */
export function at(day: Day, time: string, zone = ZONE): number {
  const instant = instantAt(day, time, zone);
  if (instant === null) throw new RangeError(`${day} ${time} does not exist in ${zone}`);
  return instant.epochMilliseconds;
}

export function busy(day: Day, from: string, to: string, zone = ZONE): Busy {
  return { startsAtMs: at(day, from, zone), endsAtMs: at(day, to, zone) };
}

export function hours(weekdays: readonly number[], from: string, to: string): WorkingHours[] {
  return weekdays.map((weekday) => ({ weekday, from, to, validFrom: "2026-01-01", validTo: null }));
}

export function clinician(id: string, facts: Partial<ClinicianFacts> = {}): ClinicianFacts {
  const workingHours = hours([1, 2, 3, 4, 5], "09:00", "17:00");
  return { id, name: `Dr ${id}`, workingHours, exceptions: [], timeOff: [], busy: [], ...facts };
}

export const noBuffers = { bufferBeforeMin: 0, bufferAfterMin: 0 };

export function room(id: string, taken: readonly Busy[] = []): RoomFacts {
  return { id, name: `Room ${id}`, busy: taken };
}

export function device(id: string, taken: readonly Busy[] = []): DeviceFacts {
  return { id, name: `Pen ${id}`, busy: taken };
}

/** An exception on one day: these hours, or none. */
export function exception(day: Day, from: string | null, to: string | null, reason = "Training"): RosterException {
  return { day, from, to, reason };
}

/** One clinician, one room, weekdays 09:00-17:00, 30 + 30 + 15 + 15 minutes on a 15-minute grid, no device, no buffers. */
export function clinic(facts: Partial<SchedulingFacts> = {}): SchedulingFacts {
  return {
    zone: ZONE,
    gridMin: 15,
    phases: { numbingMin: 30, treatmentMin: 30, recoveryMin: 15, changeoverMin: 15, ...noBuffers },
    clinicians: [clinician("Vega")],
    unskilled: [],
    rooms: [room("1")],
    devices: null,
    closures: [],
    patientBusy: [],
    notBeforeMs: 0,
    lastDay: "2199-12-31",
    ...facts,
  };
}

/** The days from `from`, `count` of them. */
export function daysFrom(from: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}
