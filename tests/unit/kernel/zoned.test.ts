import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { formatDay } from "@/lib/kernel/day";
import { dateTimeFormatter, dayOf, formatDateTime, instantAt, minuteOfDay } from "@/lib/kernel/zoned";

const at = (iso: string) => Temporal.Instant.from(iso);

describe("instantAt", () => {
  it.each([
    ["Europe/Madrid", "2026-03-29", "02:00"],
    ["Europe/Madrid", "2026-03-29", "02:59"],
    ["America/New_York", "2026-03-08", "02:30"],
    ["Australia/Lord_Howe", "2026-10-04", "02:00"],
    ["Australia/Lord_Howe", "2026-10-04", "02:29"],
  ])("has no instant in %s on %s at %s, which the clocks skip", (zone, day, time) => {
    expect(instantAt(day, time, zone)).toBeNull();
  });

  it.each([
    ["Europe/Madrid", "2026-03-29", "01:59", "2026-03-29T00:59:00Z"],
    ["Europe/Madrid", "2026-03-29", "03:00", "2026-03-29T01:00:00Z"],
    ["America/New_York", "2026-03-08", "03:00", "2026-03-08T07:00:00Z"],
    ["Australia/Lord_Howe", "2026-10-04", "02:30", "2026-10-03T15:30:00Z"],
    ["Asia/Kolkata", "2026-03-29", "02:30", "2026-03-28T21:00:00Z"],
    ["Asia/Kolkata", "2026-10-25", "00:00", "2026-10-24T18:30:00Z"],
  ])("is exact in %s on %s at %s", (zone, day, time, expected) => {
    expect(instantAt(day, time, zone)?.toString()).toBe(expected);
  });

  it.each([
    ["Europe/Madrid", "2026-10-25", "02:30", "2026-10-25T00:30:00Z"],
    ["America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00Z"],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45:00Z"],
  ])("takes the earlier of the two in %s on %s at %s", (zone, day, time, expected) => {
    expect(instantAt(day, time, zone)?.toString()).toBe(expected);
  });

  it.each(["24:00", "9:30", "09:60", "09:30:00", "0930", ""])("refuses the time “%s”", (time) => {
    expect(() => instantAt("2026-03-29", time, "UTC")).toThrow(RangeError);
  });

  it("refuses a day or a zone that does not exist", () => {
    expect(() => instantAt("2026-02-29", "09:00", "UTC")).toThrow(RangeError);
    expect(() => instantAt("20260301", "09:00", "UTC")).toThrow(RangeError);
    expect(() => instantAt("2026-03-01", "09:00", "Mars/Olympus")).toThrow(RangeError);
  });
});

describe("dayOf and minuteOfDay", () => {
  it.each([
    ["2026-11-22T23:30:00Z", "Europe/Madrid", "2026-11-23", 30],
    ["2026-11-22T03:00:00Z", "America/New_York", "2026-11-21", 22 * 60],
    ["2026-11-22T18:30:00Z", "Asia/Kolkata", "2026-11-23", 0],
    ["2026-11-22T18:29:59Z", "Asia/Kolkata", "2026-11-22", 23 * 60 + 59],
    ["2026-04-04T15:15:00Z", "Australia/Lord_Howe", "2026-04-05", 105],
  ])("place %s in %s on %s at minute %i", (iso, zone, day, minute) => {
    expect(dayOf(at(iso), zone)).toBe(day);
    expect(minuteOfDay(at(iso), zone)).toBe(minute);
  });

  it("read the wall clock, not elapsed time, on a day of 23 hours", () => {
    expect(minuteOfDay(at("2026-03-29T10:00:00Z"), "Europe/Madrid")).toBe(12 * 60);
  });
});

describe("words for days and times", () => {
  it("name the weekday, day, month and year", () => {
    expect(formatDay("2027-03-14")).toBe("Sun 14 Mar 2027");
    expect(formatDay("2026-03-02")).toBe("Mon 2 Mar 2026");
  });

  it("give the wall clock of the zone in 24 hours", () => {
    expect(formatDateTime(at("2027-03-14T09:30:00Z"), "Europe/Madrid")).toBe("Sun 14 Mar 2027, 10:30");
    expect(formatDateTime(at("2027-03-14T23:05:00Z"), "Asia/Kolkata")).toBe("Mon 15 Mar 2027, 04:35");
  });
});

it("many instants are put in words as one by one, across clock changes and in any order", () => {
  const zones = ["Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Santiago"];
  for (const zone of zones) {
    const format = dateTimeFormatter(zone);
    for (const from of [
      "2027-03-13",
      "2027-03-27",
      "2027-04-03",
      "2027-09-04",
      "2027-10-02",
      "2027-10-30",
      "2027-11-06",
    ]) {
      const startsAtMs = Temporal.Instant.from(`${from}T00:00Z`).epochMilliseconds;
      for (const minutes of [0, 2_900, 700, ...Array.from({ length: 200 }, (_, step) => step * 17)]) {
        const ms = startsAtMs + minutes * 60_000;
        expect(format(ms)).toBe(formatDateTime(Temporal.Instant.fromEpochMilliseconds(ms), zone));
      }
    }
  }
});
