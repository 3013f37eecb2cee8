import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedTreatment, type NumbingProgress, phasesOf } from "@/lib/scheduling";

const MINUTE = 60_000;
const nine = Date.UTC(2027, 0, 11, 9);
const at = (minutes: number) => nine + minutes * MINUTE;
/** Numbing from 9:00, treatment from 9:45. */
const minutes = {
  numbingMin: 45,
  treatmentMin: 30,
  recoveryMin: 15,
  changeoverMin: 10,
  bufferBeforeMin: 0,
  bufferAfterMin: 0,
};
const phases = phasesOf(minutes, nine);
const on = (appliedMinute: number, leastMinutes: number | null): NumbingProgress => ({
  state: "on",
  appliedAtMs: at(appliedMinute),
  leastMinutes,
});

describe("when a treatment is expected", () => {
  it.each<[string, NumbingProgress, now: number, expected: number, late: number]>([
    ["nothing has begun, in time", { state: "due" }, -10, 45, 0],
    ["cream should be on and is not", { state: "due" }, 20, 65, 20],
    ["cream went on in time", on(0, 30), 10, 45, 0],
    ["cream went on late, and its label needs less than was booked", on(15, 30), 20, 45, 0],
    ["cream went on too late", on(25, 30), 30, 55, 10],
    ["a cream that needs longer than was booked", on(0, 60), 10, 60, 15],
    ["a cream without a label gets the minutes booked", on(10, null), 20, 55, 10],
    ["the cream has worked, and nobody came", on(0, 30), 70, 70, 25],
    ["the cream is off before the booked time", { state: "over" }, 35, 45, 0],
    ["the cream is off, and the booked time has passed", { state: "over" }, 50, 50, 5],
  ])("%s", (_what, numbing, now, expected, late) => {
    expect(expectedTreatment(phases, numbing, at(now))).toEqual({ expectedAtMs: at(expected), lateMinutes: late });
  });

  it("a started minute of lateness counts", () => {
    expect(expectedTreatment(phases, { state: "over" }, at(45) + 1)?.lateMinutes).toBe(1);
  });

  it("a visit booked without numbing waits for nothing", () => {
    const without = phasesOf({ ...minutes, numbingMin: 0 }, nine);
    expect(expectedTreatment(without, { state: "due" }, at(-5))).toEqual({ expectedAtMs: nine, lateMinutes: 0 });
  });

  it("a visit without a treatment has none", () => {
    expect(expectedTreatment([], { state: "due" }, nine)).toBeNull();
  });

  it("is never in the past, never before the booked time, and never earlier for cream that went on later", () => {
    const minute = fc.integer({ min: -60, max: 240 });
    fc.assert(
      fc.property(minute, minute, fc.nat({ max: 120 }), minute, (one, other, least, now) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const of = (applied: number) => expectedTreatment(phases, on(applied, least), at(now))?.expectedAtMs ?? 0;
        expect(of(early)).toBeGreaterThanOrEqual(Math.max(at(45), at(now)));
        expect(of(late)).toBeGreaterThanOrEqual(of(early));
      }),
    );
  });
});
