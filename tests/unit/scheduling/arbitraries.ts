import fc from "fast-check";
import { addDays, type Day } from "@/lib/kernel/day";
import type { Busy, RosterException, SchedulingFacts, WorkingHours } from "@/lib/scheduling";
import { startOfDayMs, timeOf } from "@/lib/scheduling/local-day";

const ZONES = ["Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Santiago"] as const;
const FIRST: Day = "2027-03-27";

/** Four days around clock changes and ordinary ones: Madrid and New York springs, Santiago's autumn, a plain Monday. */
export const anyDay: fc.Arbitrary<Day> = fc.constantFrom("2027-03-28", "2027-03-14", "2027-04-04", "2027-03-29");

/** Busy time on the half-hours, tens and odd minutes of a few days around `FIRST`. */
const anyBusy: fc.Arbitrary<Busy> = fc
  .tuple(fc.integer({ min: -14, max: 9 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 200 }))
  .map(([offset, minute, minutes]) => {
    const startsAtMs = startOfDayMs(addDays(FIRST, offset), "UTC") + minute * 60_000;
    return { startsAtMs, endsAtMs: startsAtMs + minutes * 60_000 };
  });

const anyHours: fc.Arbitrary<WorkingHours> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 60, max: 600 }))
  .map(([weekday, from, length]) => ({
    weekday,
    from: timeOf(from),
    to: timeOf(Math.min(1440, from + length)),
    validFrom: "2026-01-01",
    validTo: null,
  }));

/** Other hours, or none, on one of the days asked about. */
const anyException: fc.Arbitrary<RosterException> = fc
  .tuple(anyDay, fc.option(fc.tuple(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 60, max: 700 }))))
  .map(([day, stretch]) => {
    if (stretch === null) return { day, from: null, to: null, reason: "Away" };
    const [from, length] = stretch;
    return { day, from: timeOf(from), to: timeOf(Math.min(1440, from + length)), reason: "Other hours" };
  });

const manyBusy = fc.array(anyBusy, { maxLength: 40 });

/** A small clinic of up to three people and rooms and two devices or no need of one, busy at odd times, in a zone of its own. */
export const anyClinic: fc.Arbitrary<SchedulingFacts> = fc.record({
  zone: fc.constantFrom(...ZONES),
  gridMin: fc.constantFrom(10, 15, 20, 30, 50),
  phases: fc.record({
    numbingMin: fc.constantFrom(0, 20, 30),
    treatmentMin: fc.constantFrom(10, 30, 45),
    recoveryMin: fc.constantFrom(0, 10),
    changeoverMin: fc.constantFrom(0, 15),
    bufferBeforeMin: fc.constantFrom(0, 5, 20),
    bufferAfterMin: fc.constantFrom(0, 10),
  }),
  clinicians: fc.array(
    fc.record({
      id: fc.uuid(),
      name: fc.constant("Dr Vega"),
      workingHours: fc.array(anyHours, { minLength: 4, maxLength: 12 }),
      exceptions: fc.array(anyException, { maxLength: 3 }),
      timeOff: fc.array(anyBusy, { maxLength: 3 }),
      busy: manyBusy,
    }),
    { minLength: 1, maxLength: 3 },
  ),
  rooms: fc.array(fc.record({ id: fc.uuid(), name: fc.constant("Room 1"), busy: manyBusy }), {
    minLength: 1,
    maxLength: 3,
  }),
  closures: fc.constantFrom([], [{ from: "2027-03-29", to: "2027-03-30", reason: "Holiday" }]),
  patientBusy: fc.array(anyBusy, { maxLength: 5 }),
  unskilled: fc.constant([]),
  devices: fc.option(
    fc.array(fc.record({ id: fc.uuid(), name: fc.constant("Pen"), busy: manyBusy }), { maxLength: 2 }),
  ),
  lastDay: fc.constantFrom("2199-12-31", "2199-12-31", "2027-03-28"),
  standsAtMs: fc.constantFrom(undefined, startOfDayMs("2027-03-28", "UTC") + 8 * 3_600_000),
  notBeforeMs: fc.constantFrom(0, startOfDayMs("2027-03-28", "UTC") + 10 * 3_600_000),
});
