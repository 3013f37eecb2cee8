import { addDays, type Day, weekday } from "@/lib/kernel/day";
import { instantAt } from "@/lib/kernel/zoned";
import type { Busy, SchedulingFacts, WorkingHours } from "@/lib/scheduling";
import { randomFrom } from "./random";

const zone = "Europe/Madrid";
const minute = 60_000;
const phases = {
  numbingMin: 45,
  treatmentMin: 30,
  recoveryMin: 15,
  changeoverMin: 10,
  bufferBeforeMin: 0,
  bufferAfterMin: 0,
};
/** A Monday. */
export const firstDay: Day = "2027-01-11";
export const lastDay: Day = addDays(firstDay, 365);

const workingDays = Array.from({ length: 366 }, (_, index) => addDays(firstDay, index)).filter(
  (day) => weekday(day) < 6,
);
const opensAt = workingDays.map((day) => instantAt(day, "09:00", zone)?.epochMilliseconds ?? 0);
const workingHours = [1, 2, 3, 4, 5].map(
  (day): WorkingHours => ({ weekday: day, from: "09:00", to: "18:00", validFrom: "2020-01-01", validTo: null }),
);

/**
 * A clinic with 10 clinicians and 5 rooms, open 9 hours on weekdays, whose rooms are booked for about 60 % of a year by visits
 * of 45 + 30 + 15 + 10 minutes on a grid of 15. The same for the same seed, and every object new.
 */
export function busyFacts(seed: number): SchedulingFacts {
  const random = randomFrom(seed);
  const rooms = Array.from({ length: 5 }, (): Busy[] => []);
  const clinicians = Array.from({ length: 10 }, (): Busy[] => []);
  for (const opens of opensAt) {
    for (const room of rooms) {
      // Seven steps of the grid for a visit, and 0 to 7 steps of pause.
      const pause = () => Math.floor(random() * 8) * 15;
      for (let start = pause(); start <= 540 - 90; start += 105 + pause()) {
        const treatment = { startsAtMs: opens + (start + 45) * minute, endsAtMs: opens + (start + 75) * minute };
        const first = Math.floor(random() * clinicians.length);
        const clinician = [...clinicians.slice(first), ...clinicians.slice(0, first)].find(
          (one) => !one.some((held) => held.startsAtMs < treatment.endsAtMs && held.endsAtMs > treatment.startsAtMs),
        );
        clinician?.push(treatment);
        if (clinician) room.push({ startsAtMs: opens + start * minute, endsAtMs: opens + (start + 100) * minute });
      }
    }
  }
  return {
    ...{ zone, gridMin: 15, phases, closures: [], patientBusy: [], unskilled: [], devices: null, lastDay },
    clinicians: clinicians.map((busy, n) => {
      return { id: `c${n}`, name: `Clinician ${n}`, workingHours, exceptions: [], timeOff: [], busy };
    }),
    rooms: rooms.map((busy, n) => ({ id: `r${n}`, name: `Room ${n}`, busy })),
    notBeforeMs: (opensAt[0] ?? 0) + 60 * minute,
  };
}

/** The share of the rooms' opening time that is taken, 0 to 1. */
export function shareTaken({ rooms }: SchedulingFacts): number {
  const held = rooms
    .flatMap(({ busy }) => busy)
    .reduce((sum, { startsAtMs, endsAtMs }) => sum + endsAtMs - startsAtMs, 0);
  return held / (rooms.length * workingDays.length * 540 * minute);
}
