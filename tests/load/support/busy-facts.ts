import { addDays, type Day, weekday } from "@/lib/kernel/day";
import { instantAt } from "@/lib/kernel/zoned";
import type { Busy, SchedulingFacts, WorkingHours } from "@/lib/scheduling";
import { randomFrom } from "./random";

const zone = "Europe/Madrid";
const minute = 60_000;
const visitMin = 20;
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

/** Starts of one room's visits on one day, in minutes after opening: 15 or 16, in runs with one to three pauses between them. */
function dayOfRoom(random: () => number): readonly number[] {
  const visits = random() < 0.33 ? 16 : 15;
  const pauses = Array.from({ length: 1 + Math.floor(random() * 3) }, () => Math.floor(random() * (visits + 1)));
  // What the visits leave of 540 minutes, shared out in steps of five; the last pause takes what is left over.
  const spare = Math.floor((540 - visits * visitMin) / pauses.length / 5) * 5;
  return Array.from({ length: visits }, (_, visit) => {
    return visit * visitMin + pauses.filter((before) => before <= visit).length * spare;
  });
}

/**
 * A clinic with 10 clinicians and 5 rooms, open 9 hours on weekdays, with 20,000 appointments of 20 minutes in 12 months, which
 * keep the rooms busy for 57 % of the time; or one so many times as large. The visit to be placed takes 45 + 30 + 15 + 10
 * minutes on a grid of 15. The same for the same seed, and every object new.
 */
export function busyFacts(seed: number, size = 1): SchedulingFacts {
  const random = randomFrom(seed);
  const rooms = Array.from({ length: 5 * size }, (): Busy[] => []);
  const clinicians = Array.from({ length: 10 * size }, (): Busy[] => []);
  for (const opens of opensAt) {
    const today = clinicians.map((): Busy[] => []);
    for (const room of rooms) {
      for (const start of dayOfRoom(random)) {
        const startsAtMs = opens + start * minute;
        const visit = { startsAtMs, endsAtMs: startsAtMs + visitMin * minute };
        const first = Math.floor(random() * today.length);
        const free = [...today.slice(first), ...today.slice(0, first)].find(
          (one) => !one.some((held) => held.startsAtMs < visit.endsAtMs && held.endsAtMs > visit.startsAtMs),
        );
        if (free === undefined) continue;
        free.push(visit);
        room.push(visit);
      }
    }
    today.forEach((busy, n) => {
      clinicians[n]?.push(...busy.toSorted((a, b) => a.startsAtMs - b.startsAtMs));
    });
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

/** Appointments of all rooms. */
export function appointmentsIn({ rooms }: SchedulingFacts): number {
  return rooms.reduce((sum, { busy }) => sum + busy.length, 0);
}

/** The share of the rooms' opening time that is taken, 0 to 1. */
export function shareTaken({ rooms }: SchedulingFacts): number {
  const held = rooms
    .flatMap(({ busy }) => busy)
    .reduce((sum, { startsAtMs, endsAtMs }) => sum + endsAtMs - startsAtMs, 0);
  return held / (rooms.length * workingDays.length * 540 * minute);
}
