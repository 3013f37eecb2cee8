import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseDevice, freeStarts, judgeStart, proposeCourse } from "@/lib/scheduling";
import { anyClinic, anyDay } from "./arbitraries";
import { at, busy, clinic, clinician, device, hours, MONDAY } from "./clinic";
import { course } from "./courses";

const morning = [clinician("Vega", { workingHours: hours([1], "09:00", "13:00") })];

test("a device is held for the treatment alone: numbing may overlap its other use", () => {
  const facts = clinic({ gridMin: 30, clinicians: morning, devices: [device("1", [busy(MONDAY, "10:00", "10:30")])] });
  // Treatment begins 30 minutes after the start: only the visit of 09:30 wants the pen from 10:00 to 10:30.
  expect(freeStarts(facts, MONDAY).map(({ startsAtMs }) => startsAtMs)).toEqual(
    ["09:00", "10:00", "10:30", "11:00", "11:30"].map((time) => at(MONDAY, time)),
  );
});

test("the first device that is free is chosen, time by time", () => {
  const devices = [device("1", [busy(MONDAY, "10:00", "10:30")]), device("2", [busy(MONDAY, "10:30", "11:00")])];
  const facts = clinic({ gridMin: 30, clinicians: morning, devices });
  expect(freeStarts(facts, MONDAY).map(({ deviceId }) => deviceId)).toEqual(["1", "2", "1", "1", "1", "1"]);
});

test("a procedure that needs a device and has none in service is never free, and the judge says why", () => {
  const facts = clinic({ devices: [] });
  expect(freeStarts(facts, MONDAY)).toEqual([]);
  expect(proposeCourse(facts, course())).toEqual([]);
  const start = { startsAtMs: at(MONDAY, "10:00"), clinicianId: "Vega", roomId: "1", deviceId: null };
  expect(judgeStart(facts, start)).toEqual([
    {
      code: "NO_DEVICE",
      message: "This kind of visit needs a device, and none is in service.",
      field: "deviceId",
    },
  ]);
});

test("a device in use is named with its time; a visit without the device it needs is refused", () => {
  const facts = clinic({ devices: [device("1", [busy(MONDAY, "10:45", "11:00")])] });
  const start = { startsAtMs: at(MONDAY, "10:00"), clinicianId: "Vega", roomId: "1" };
  expect(judgeStart(facts, { ...start, deviceId: "1" })).toEqual([
    { code: "DEVICE_BUSY", message: "Pen 1 is in use Mon 23 Nov 2026, 10:45-11:00.", field: "deviceId" },
  ]);
  expect(judgeStart(facts, { ...start, deviceId: null })).toEqual([
    { code: "NO_DEVICE", message: "This kind of visit needs a device.", field: "deviceId" },
  ]);
  expect(() => judgeStart(facts, { ...start, deviceId: "9" })).toThrow(RangeError);
  expect(() => judgeStart(clinic(), { ...start, deviceId: "1" })).toThrow(RangeError);
});

test("a visit keeps the device it prefers while that is free, else takes the first free one, else names one", () => {
  const devices = [device("1"), device("2", [busy(MONDAY, "10:30", "11:00")])];
  const choose = (time: string, preferred?: string) => chooseDevice(clinic({ devices }), at(MONDAY, time), preferred);
  const chosen = [choose("09:00"), choose("09:00", "2"), choose("10:00", "2"), choose("09:00", "9")];
  expect(chosen).toEqual(["1", "2", "1", "1"]);
  const taken = [device("1", [busy(MONDAY, "09:00", "12:00")]), device("2", [busy(MONDAY, "09:00", "12:00")])];
  expect(chooseDevice(clinic({ devices: taken }), at(MONDAY, "10:00"), "2")).toBe("2");
  expect(chooseDevice(clinic({ devices: taken }), at(MONDAY, "10:00"))).toBe("1");
  expect([chooseDevice(clinic({ devices: [] }), 0), chooseDevice(clinic(), 0)]).toEqual([null, null]);
});

test("the device of every free start is the one a booking at that time would choose", () => {
  fc.assert(
    fc.property(anyClinic, anyDay, (facts, day) => {
      for (const { startsAtMs, deviceId } of freeStarts(facts, day)) {
        expect(deviceId).toBe(chooseDevice(facts, startsAtMs));
      }
    }),
    { numRuns: 40 },
  );
});

test("a proposed course names a free device for every session", () => {
  const devices = [device("1", [busy(MONDAY, "00:00", "23:45")]), device("2")];
  const [proposal] = proposeCourse(clinic({ devices }), course());
  expect(proposal?.placements.map(({ deviceId }) => deviceId)).toEqual(["2", "1", "1", "1"]);
});
