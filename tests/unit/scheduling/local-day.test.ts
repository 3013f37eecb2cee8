import fc from "fast-check";
import { expect, test } from "vitest";
import { fromEpochDay } from "@/lib/kernel/day";
import { dayStarter, startOfDayMs } from "@/lib/scheduling/local-day";

const zones = [
  ...["Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Santiago"],
  ...["Africa/Casablanca", "Pacific/Apia", "UTC", "Asia/Beirut"],
];

test("the start of a day is the same whether every day is looked up or only those near a change of the clocks", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 14_600, max: 25_000 }),
      fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 30 }),
      (zone, first, offsets) => {
        const startOf = dayStarter(zone);
        for (const offset of offsets) {
          const day = fromEpochDay(first + offset);
          expect(startOf(day)).toBe(startOfDayMs(day, zone));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("days around every change of the clocks in two years start where the clocks say", () => {
  for (const zone of zones) {
    const startOf = dayStarter(zone);
    for (let epochDay = 20_800; epochDay < 21_550; epochDay += 1) {
      const day = fromEpochDay(epochDay);
      expect(startOf(day)).toBe(startOfDayMs(day, zone));
    }
  }
});

test("a change of the clocks at midnight UTC is no part of the day before it", () => {
  expect(dayStarter("Africa/Casablanca")("2009-06-01")).toBe(startOfDayMs("2009-06-01", "Africa/Casablanca"));
});

test("a day the zone left out is empty", () => {
  expect(dayStarter("Pacific/Apia")("2011-12-30")).toBe(startOfDayMs("2011-12-31", "Pacific/Apia"));
});
