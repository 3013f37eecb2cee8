import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonthsClamped,
  compareDays,
  daysBetween,
  fromEpochDay,
  isDay,
  maxDay,
  toEpochDay,
  weekday,
} from "@/lib/kernel/day";

const anyEpochDay = fc.integer({ min: toEpochDay("0001-01-01"), max: toEpochDay("9999-12-31") });
const anyDay = fc.integer({ min: toEpochDay("1900-01-01"), max: toEpochDay("2400-12-31") }).map(fromEpochDay);

describe("isDay", () => {
  it.each(["2026-11-22", "2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("accepts %s", (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "2026-1-01",
    "20260101",
    "2026-01-01T00:00",
    "2026/01/01",
    " 2026-01-01",
    "２０２６-01-01",
    "",
    null,
    20260101,
  ])("refuses %s", (value) => {
    expect(isDay(value)).toBe(false);
  });
});

describe("arithmetic on days", () => {
  it("counts whole calendar days over month ends and leap days", () => {
    expect(addDays("2026-03-01", 42)).toBe("2026-04-12");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2027-12-31", "2028-03-01")).toBe(61);
    expect(daysBetween("2026-03-02", "2026-03-01")).toBe(-1);
  });

  it.each([
    ["2025-12-31", 2, "2026-02-28"],
    ["2027-12-31", 2, "2028-02-29"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-11-15", 2, "2027-01-15"],
  ])("clamps %s + %i months to %s", (day, months, expected) => {
    expect(addMonthsClamped(day, months)).toBe(expected);
  });

  it("agrees with Temporal on every day it is asked", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -2000, max: 2000 }),
        fc.integer({ min: -48, max: 48 }),
        (day, days, months) => {
          const plain = Temporal.PlainDate.from(day);
          expect(addDays(day, days)).toBe(plain.add({ days }).toString());
          expect(addMonthsClamped(day, months)).toBe(plain.add({ months }).toString());
          expect(weekday(day)).toBe(plain.dayOfWeek);
          expect(daysBetween(day, "2026-11-22")).toBe(plain.until("2026-11-22", { largestUnit: "day" }).days);
        },
      ),
    );
  });

  it("reads back every day it writes", () => {
    fc.assert(fc.property(anyEpochDay, (epochDay) => toEpochDay(fromEpochDay(epochDay)) === epochDay));
  });

  it("refuses what is no day, a fraction, and years out of range", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => addDays("2026-02-28", 0.5)).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addMonthsClamped("soon", 1)).toThrow(RangeError);
    expect(() => addMonthsClamped("2026-02-28", 0.5)).toThrow(RangeError);
    expect(() => addMonthsClamped("9999-12-31", 1)).toThrow(RangeError);
    expect(() => fromEpochDay(Number.NaN)).toThrow(RangeError);
    expect(() => weekday("")).toThrow(RangeError);
  });
});

describe("order of days", () => {
  it("sorts and finds the latest", () => {
    expect(["2026-03-01", "2025-12-31", "2026-02-28"].sort(compareDays)).toEqual([
      "2025-12-31",
      "2026-02-28",
      "2026-03-01",
    ]);
    expect(compareDays("2026-03-01", "2026-03-01")).toBe(0);
    expect(maxDay("2026-03-01", "2026-04-01", "2026-02-01")).toBe("2026-04-01");
    expect(maxDay("2026-03-01")).toBe("2026-03-01");
  });
});
