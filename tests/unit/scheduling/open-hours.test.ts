import { describe, expect, test } from "vitest";
import { openHours } from "@/lib/scheduling";
import { at, busy, clinic, clinician, hours, MONDAY } from "./clinic";

const HOUR = 60 * 60_000;

function vega(facts: Parameters<typeof clinician>[1], more: Parameters<typeof clinic>[0] = {}) {
  return clinic({ ...more, clinicians: [clinician("Vega", facts)] });
}

test("roster rows that touch or overlap are one stretch; a break between rows stays", () => {
  const workingHours = [
    ...hours([1], "14:00", "18:00"),
    ...hours([1], "09:00", "11:00"),
    ...hours([1], "10:00", "12:00"),
    ...hours([1], "12:00", "13:00"),
  ];
  expect(openHours(vega({ workingHours }), "Vega", MONDAY)).toEqual([
    busy(MONDAY, "09:00", "13:00"),
    busy(MONDAY, "14:00", "18:00"),
  ]);
});

test("a roster row counts on its weekday and from its first to its last valid day, both included", () => {
  const row = { weekday: 1, from: "09:00", to: "12:00", validFrom: MONDAY, validTo: "2026-11-30" };
  const facts = vega({ workingHours: [row] });
  const openOn = (day: string) => openHours(facts, "Vega", day).length;
  expect(["2026-11-16", MONDAY, "2026-11-24", "2026-11-30", "2026-12-07"].map(openOn)).toEqual([0, 1, 0, 1, 0]);
});

test("a closure shuts its first and its last day and none beside them", () => {
  const facts = clinic({ closures: [{ from: "2026-11-24", to: "2026-11-25", reason: "Inventory" }] });
  const openOn = (day: string) => openHours(facts, "Vega", day).length;
  expect([MONDAY, "2026-11-24", "2026-11-25", "2026-11-26"].map(openOn)).toEqual([1, 0, 0, 1]);
});

test("time off is cut out of the day, in any order and overlapping", () => {
  const timeOff = [busy(MONDAY, "15:00", "20:00"), busy(MONDAY, "10:00", "11:00"), busy(MONDAY, "10:30", "12:00")];
  expect(openHours(vega({ timeOff }), "Vega", MONDAY)).toEqual([
    busy(MONDAY, "09:00", "10:00"),
    busy(MONDAY, "12:00", "15:00"),
  ]);
});

test("a row that ends at or before its start opens nothing, and 24:00 is the end of the day", () => {
  const workingHours = [
    ...hours([1], "12:00", "12:00"),
    ...hours([1], "11:00", "10:00"),
    ...hours([1], "22:00", "24:00"),
  ];
  expect(openHours(vega({ workingHours }), "Vega", MONDAY)).toEqual([
    { startsAtMs: at(MONDAY, "22:00"), endsAtMs: at("2026-11-24", "00:00") },
  ]);
});

test("a clinician who is not in the facts is refused", () => {
  expect(() => openHours(clinic(), "Nobody", MONDAY)).toThrow(RangeError);
});

describe("on days when the clocks change", () => {
  const always = [1, 2, 3, 4, 5, 6, 7];
  const lengths = (zone: string, day: string, from: string, to: string) =>
    openHours(vega({ workingHours: hours(always, from, to) }, { zone }), "Vega", day).map(
      (open) => (open.endsAtMs - open.startsAtMs) / HOUR,
    );

  test.each([
    ["Europe/Madrid, spring", "Europe/Madrid", "2027-03-28", "00:00", "06:00", 5],
    ["Europe/Madrid, autumn", "Europe/Madrid", "2027-10-31", "00:00", "06:00", 7],
    ["America/New_York, spring", "America/New_York", "2027-03-14", "00:00", "24:00", 23],
    ["Australia/Lord_Howe, spring by half an hour", "Australia/Lord_Howe", "2027-10-03", "00:00", "24:00", 23.5],
    ["Australia/Lord_Howe, autumn by half an hour", "Australia/Lord_Howe", "2027-04-04", "00:00", "24:00", 24.5],
    ["Asia/Kolkata, which has no change", "Asia/Kolkata", "2027-03-28", "00:00", "24:00", 24],
    ["a day the change has passed", "Europe/Madrid", "2027-03-29", "00:00", "06:00", 6],
  ])("%s: the hours really open are counted", (_name, zone, day, from, to, expected) => {
    expect(lengths(zone, day, from, to)).toEqual([expected]);
  });

  test("a boundary inside the gap moves to the next minute that exists", () => {
    expect(openHours(vega({ workingHours: hours(always, "02:30", "05:00") }), "Vega", "2027-03-28")).toEqual([
      busy("2027-03-28", "03:00", "05:00"),
    ]);
    expect(openHours(vega({ workingHours: hours(always, "01:00", "02:30") }), "Vega", "2027-03-28")).toEqual([
      busy("2027-03-28", "01:00", "03:00"),
    ]);
  });

  test("a day whose midnight is skipped starts at its first minute", () => {
    const facts = vega({ workingHours: hours(always, "00:00", "03:00") }, { zone: "America/Santiago" });
    expect(openHours(facts, "Vega", "2026-09-06")).toEqual([busy("2026-09-06", "01:00", "03:00", "America/Santiago")]);
  });
});
