import { expect, test } from "vitest";
import { freeStarts, heldSpans, judgeStart } from "@/lib/scheduling";
import { at, busy, clinic, clinician, hours, MONDAY } from "./clinic";

const MIN = 60_000;
const phases = {
  numbingMin: 30,
  treatmentMin: 30,
  recoveryMin: 15,
  changeoverMin: 15,
  bufferBeforeMin: 10,
  bufferAfterMin: 20,
};

test("the clinician is held from before the treatment to after it; room, device and patient are not", () => {
  expect(heldSpans(phases, "clinician", 0)).toEqual([{ startsAtMs: 20 * MIN, endsAtMs: 80 * MIN }]);
  expect(heldSpans(phases, "device", 0)).toEqual([{ startsAtMs: 30 * MIN, endsAtMs: 60 * MIN }]);
  expect(heldSpans(phases, "patient", 0)).toEqual([{ startsAtMs: 0, endsAtMs: 75 * MIN }]);
  expect(heldSpans(phases, "room", 0)).toEqual([{ startsAtMs: 0, endsAtMs: 90 * MIN }]);
});

test("without numbing the clinician is kept free before the visit itself", () => {
  expect(heldSpans({ ...phases, numbingMin: 0 }, "clinician", 0)[0]?.startsAtMs).toBe(-10 * MIN);
});

test("a visit without treatment keeps no clinician free", () => {
  expect(heldSpans({ ...phases, treatmentMin: 0 }, "clinician", 0)).toEqual([]);
});

test("buffers keep other treatments away, to the minute", () => {
  const start = { startsAtMs: at(MONDAY, "10:00"), clinicianId: "Vega", roomId: "1", deviceId: null };
  const codes = (from: string, to: string) => {
    const clinicians = [clinician("Vega", { busy: [busy(MONDAY, from, to)] })];
    return judgeStart(clinic({ phases, clinicians }), start).map(({ code }) => code);
  };
  // Treated from 10:30 to 11:00, kept free from 10:20 to 11:20.
  expect(codes("10:00", "10:20")).toEqual([]);
  expect(codes("10:00", "10:21")).toEqual(["CLINICIAN_BUSY"]);
  expect(codes("11:19", "11:40")).toEqual(["CLINICIAN_BUSY"]);
  expect(codes("11:20", "11:40")).toEqual([]);
});

test("buffers need not lie inside the hours, nor outside time off", () => {
  const facts = clinic({
    gridMin: 15,
    phases: { ...phases, numbingMin: 0, recoveryMin: 0 },
    clinicians: [
      clinician("Vega", {
        workingHours: hours([1], "09:00", "10:00"),
        timeOff: [busy(MONDAY, "10:00", "11:00")],
      }),
    ],
  });
  expect(freeStarts(facts, MONDAY).map(({ startsAtMs }) => startsAtMs)).toEqual(
    ["09:00", "09:15", "09:30"].map((time) => at(MONDAY, time)),
  );
});

test.each([-1, 0.5])("a buffer of %s minutes is refused", (bufferAfterMin) => {
  expect(() => heldSpans({ ...phases, bufferAfterMin }, "clinician", 0)).toThrow(RangeError);
});
