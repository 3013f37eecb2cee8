import { addDays, type Day, weekday } from "@/lib/kernel/day";
import { instantAt } from "@/lib/kernel/zoned";
import type { Busy, ReplanProblem, SchedulingFacts, WorkingHours } from "@/lib/scheduling";
import { randomFrom } from "./random";

const zone = "Europe/Madrid";
const minute = 60_000;
const [people, rooms, visitsADay] = [10, 16, 60];
const phases = {
  ...{ numbingMin: 45, treatmentMin: 30, recoveryMin: 15, changeoverMin: 10 },
  ...{ bufferBeforeMin: 0, bufferAfterMin: 5 },
};
/** A Wednesday. */
const day: Day = "2027-01-13";
const workingHours = [1, 2, 3, 4, 5].map(
  (one): WorkingHours => ({ weekday: one, from: "09:00", to: "18:00", validFrom: "2020-01-01", validTo: null }),
);

type Visit = { readonly startsAtMs: number; readonly clinician: number; readonly room: number };

const overlaps = (a: Busy, b: Busy) => a.startsAtMs < b.endsAtMs && b.startsAtMs < a.endsAtMs;
const held = ({ startsAtMs }: Visit) => ({
  clinician: { startsAtMs: startsAtMs + 45 * minute, endsAtMs: startsAtMs + 80 * minute },
  room: { startsAtMs, endsAtMs: startsAtMs + 100 * minute },
});

/** Sixty visits of one day, wherever they fit without a collision. */
function fullDay(on: Day, random: () => number): Visit[] {
  const opensMs = instantAt(on, "09:00", zone)?.epochMilliseconds ?? 0;
  const booked: Visit[] = [];
  for (let tries = 0; booked.length < visitsADay && tries < 20_000; tries += 1) {
    const visit = {
      startsAtMs: opensMs + Math.floor(random() * 31) * 15 * minute,
      clinician: Math.floor(random() * people),
      room: Math.floor(random() * rooms),
    };
    const own = held(visit);
    const isTaken = booked.some(
      (other) =>
        (other.clinician === visit.clinician && overlaps(held(other).clinician, own.clinician)) ||
        (other.room === visit.room && overlaps(held(other).room, own.room)),
    );
    if (!isTaken) booked.push(visit);
  }
  return booked;
}

/**
 * A day of 10 clinicians, 16 rooms and 60 visits among days as full, on which one clinician is not there: the visits of that clinician
 * with two weeks of legal days. With `others`, everybody else's visits may move too. The same for the same seed.
 */
export function dayWithoutOne(seed: number, others: boolean): ReplanProblem {
  const random = randomFrom(seed);
  const days = Array.from({ length: 15 }, (_, index) => addDays(day, index - 7)).filter((one) => weekday(one) < 6);
  const booked = new Map(days.map((one) => [one, fullDay(one, random)]));
  const today = booked.get(day) ?? [];
  const isArranged = ({ clinician }: Visit) => others || clinician === 0;
  const standing = [...booked.values()].flat().filter((visit) => !(today.includes(visit) && isArranged(visit)));
  const facts: SchedulingFacts = {
    ...{
      zone,
      gridMin: 15,
      phases,
      closures: [],
      patientBusy: [],
      unskilled: [],
      devices: null,
      lastDay: "2099-12-31",
    },
    clinicians: Array.from({ length: people }, (_, n) => ({
      ...{ id: `c${n}`, name: `Clinician ${n}`, workingHours, exceptions: [], timeOff: [] },
      busy: standing.filter(({ clinician }) => clinician === n).map((visit) => held(visit).clinician),
    })),
    rooms: Array.from({ length: rooms }, (_, n) => ({
      ...{ id: `r${n}`, name: `Room ${n}` },
      busy: standing.filter(({ room }) => room === n).map((visit) => held(visit).room),
    })),
    notBeforeMs: 0,
  };
  return {
    dropOut: {
      kind: "clinician",
      id: "c0",
      startsAtMs: instantAt(day, "00:00", zone)?.epochMilliseconds ?? 0,
      endsAtMs: instantAt(addDays(day, 1), "00:00", zone)?.epochMilliseconds ?? 0,
    },
    forwardFromMs: 0,
    visits: today.filter(isArranged).map(({ startsAtMs, clinician, room }, index) => ({
      id: `v${index}`,
      patientId: `p${index}`,
      place: { startsAtMs, clinicianId: `c${clinician}`, roomId: `r${room}`, deviceId: null },
      facts,
      allowedDays: days,
      leadId: `c${clinician}`,
    })),
  };
}
