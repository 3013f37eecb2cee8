import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { freeStarts, nearestThatDay, nextFree } from "@/lib/scheduling";
import { anyClinic } from "./arbitraries";
import { at, busy, clinic, clinician, daysFrom, MONDAY } from "./clinic";

test("without a wanted time the earliest starts come first, over closed days", () => {
  const facts = clinic({ gridMin: 240, closures: [{ from: MONDAY, to: "2026-11-24", reason: "Works" }] });
  const found = nextFree(facts, { fromDay: MONDAY, toDay: "2026-12-31", limit: 2 });
  expect(found.map(({ startsAtMs }) => startsAtMs)).toEqual([at("2026-11-25", "12:00"), at("2026-11-26", "12:00")]);
});

test("near a wanted time the nearest starts come first, earlier ones before later ones at equal distance", () => {
  const facts = clinic({ gridMin: 60, clinicians: [clinician("Vega", { busy: [busy(MONDAY, "12:30", "13:00")] })] });
  const found = nextFree(facts, { fromDay: MONDAY, toDay: MONDAY, limit: 3, near: at(MONDAY, "12:00") });
  expect(found.map(({ startsAtMs }) => startsAtMs)).toEqual(
    ["11:00", "13:00", "10:00"].map((time) => at(MONDAY, time)),
  );
});

test("a wanted time outside the days asked for still finds the nearest inside them", () => {
  const facts = clinic({ gridMin: 240 });
  const found = nextFree(facts, { fromDay: "2026-11-30", toDay: "2026-12-04", limit: 1, near: at(MONDAY, "12:00") });
  expect(found.map(({ startsAtMs }) => startsAtMs)).toEqual([at("2026-11-30", "12:00")]);
});

test("the nearest starts are those of a full sort over all days", () => {
  const query = fc.record({
    offset: fc.integer({ min: -5, max: 15 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    limit: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(anyClinic, query, (facts, { offset, minute, limit }) => {
      const days = daysFrom("2027-03-22", 12);
      const near = at(addDays("2027-03-22", offset), "00:00", "UTC") + minute * 60_000;
      const away = (start: { startsAtMs: number }) => Math.abs(start.startsAtMs - near);
      const all = days.flatMap((day) => freeStarts(facts, day));
      const sorted = all.sort((a, b) => away(a) - away(b) || a.startsAtMs - b.startsAtMs).slice(0, limit);
      expect(nextFree(facts, { fromDay: "2027-03-22", toDay: "2027-04-02", limit, near })).toEqual(sorted);
    }),
    { numRuns: 60 },
  );
});

test("only the clinician asked for is offered", () => {
  const facts = clinic({ gridMin: 240, clinicians: [clinician("Vega"), clinician("Amo")] });
  const found = nextFree(facts, { fromDay: MONDAY, toDay: "2026-12-31", limit: 5, clinicianId: "Amo" });
  expect(new Set(found.map(({ clinicianId }) => clinicianId))).toEqual(new Set(["Amo"]));
});

test("when nothing is free the answer is empty", () => {
  const facts = clinic({ rooms: [] });
  expect(nextFree(facts, { fromDay: MONDAY, toDay: "2026-12-31", limit: 5 })).toEqual([]);
  expect(nextFree(facts, { fromDay: MONDAY, toDay: "2026-12-31", limit: 5, near: at(MONDAY, "12:00") })).toEqual([]);
});

test("the nearest starts of a day alone are given only where they are the nearest of all days", () => {
  const query = fc.record({
    offset: fc.integer({ min: 2, max: 9 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    limit: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(anyClinic, query, (facts, { offset, minute, limit }) => {
      const near = at(addDays("2027-03-22", offset), "00:00", "UTC") + minute * 60_000;
      const found = nearestThatDay(facts, { near, limit });
      const all = nextFree(facts, { fromDay: "2027-03-20", toDay: "2027-04-04", limit, near });
      if (found !== null) expect(found).toEqual(all);
    }),
    { numRuns: 100 },
  );
  const open = clinic({ gridMin: 60 });
  expect(nearestThatDay(open, { near: at(MONDAY, "12:00"), limit: 3 })).toHaveLength(3);
  expect(nearestThatDay(open, { near: at(MONDAY, "12:00"), limit: 30 })).toBeNull();
  expect(nearestThatDay(open, { near: at(MONDAY, "02:00"), limit: 3 })).toBeNull();
});
