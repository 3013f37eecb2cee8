import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { minuteOfDay } from "@/lib/kernel/zoned";
import { chooseDevice, freeStarts, type SchedulingFacts, startJudge } from "@/lib/scheduling";
import { startOfDayMs } from "@/lib/scheduling/local-day";
import { anyClinic, anyDay } from "./arbitraries";
import { at, busy, clinic, clinician, hours, MONDAY, noBuffers, room } from "./clinic";

function clocks(facts: SchedulingFacts, day: string): string[] {
  return freeStarts(facts, day).map(({ startsAtMs }) => {
    const minute = minuteOfDay(Temporal.Instant.fromEpochMilliseconds(startsAtMs), facts.zone);
    return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  });
}

test("the whole visit but the changeover lies inside the open hours", () => {
  const facts = clinic({
    gridMin: 30,
    clinicians: [clinician("Vega", { workingHours: hours([1], "09:00", "11:45") })],
  });
  // 75 attended minutes: 10:30 ends at 11:45, and the changeover may run past closing.
  expect(clocks(facts, MONDAY)).toEqual(["09:00", "09:30", "10:00", "10:30"]);
});

test("starts lie on the local clock's grid even when the roster does not", () => {
  const facts = clinic({
    gridMin: 30,
    clinicians: [clinician("Vega", { workingHours: hours([1], "09:10", "11:15") })],
  });
  expect(clocks(facts, MONDAY)).toEqual(["09:30", "10:00"]);
});

test("numbing may overlap the clinician's other treatment; treatment may not", () => {
  const taken = clinician("Vega", {
    workingHours: hours([1], "09:00", "12:00"),
    busy: [busy(MONDAY, "10:00", "10:30")],
  });
  const facts = clinic({ gridMin: 30, clinicians: [taken] });
  expect(clocks(facts, MONDAY)).toEqual(["09:00", "10:00", "10:30"]);
});

test("the first room free for every phase, changeover included, is chosen", () => {
  const facts = clinic({
    gridMin: 60,
    clinicians: [clinician("Vega", { workingHours: hours([1], "09:00", "13:00") })],
    rooms: [room("1", [busy(MONDAY, "10:20", "10:30")]), room("2", [busy(MONDAY, "11:00", "11:30")])],
  });
  expect(freeStarts(facts, MONDAY).map(({ roomId }) => roomId)).toEqual(["2", "1"]);
  expect(freeStarts(facts, MONDAY, { roomId: "2" }).map(({ startsAtMs }) => startsAtMs)).toEqual([at(MONDAY, "09:00")]);
});

test("the patient's own appointments and the notice take their times away", () => {
  const facts = clinic({
    gridMin: 60,
    clinicians: [clinician("Vega", { workingHours: hours([1], "09:00", "17:00") })],
    patientBusy: [busy(MONDAY, "13:00", "14:00")],
    notBeforeMs: at(MONDAY, "10:01"),
  });
  expect(clocks(facts, MONDAY)).toEqual(["11:00", "14:00", "15:00"]);
});

test("the last bookable day is offered and the day after it is not", () => {
  const facts = clinic({ lastDay: MONDAY });
  expect([freeStarts(facts, MONDAY).length > 0, freeStarts(facts, "2026-11-24")]).toEqual([true, []]);
});

test("each clinician is offered at each time, in the order of the facts", () => {
  const facts = clinic({ gridMin: 240, clinicians: [clinician("Vega"), clinician("Amo")] });
  expect(freeStarts(facts, MONDAY).map(({ clinicianId }) => clinicianId)).toEqual(["Vega", "Amo"]);
  expect(freeStarts(facts, MONDAY, { clinicianId: "Amo" }).map(({ clinicianId }) => clinicianId)).toEqual(["Amo"]);
});

describe("on days when the clocks change", () => {
  const phases = { numbingMin: 0, treatmentMin: 30, recoveryMin: 0, changeoverMin: 0, ...noBuffers };
  const night = [clinician("Vega", { workingHours: hours([7], "01:00", "04:00") })];

  test("no start is offered at a time that does not exist", () => {
    const facts = clinic({ gridMin: 30, phases, clinicians: night });
    expect(clocks(facts, "2027-03-28")).toEqual(["01:00", "01:30", "03:00", "03:30"]);
  });

  test("a repeated hour is offered once, at its first pass", () => {
    const facts = clinic({ gridMin: 30, phases, clinicians: night });
    expect(clocks(facts, "2027-10-31")).toEqual(["01:00", "01:30", "02:00", "02:30", "03:00", "03:30"]);
  });

  test("a half-hour change skips half an hour", () => {
    const facts = clinic({ zone: "Australia/Lord_Howe", gridMin: 15, phases, clinicians: night });
    expect(clocks(facts, "2027-10-03").slice(3, 6)).toEqual(["01:45", "02:30", "02:45"]);
  });
});

test("a start is offered exactly when judgeStart finds nothing against it", () => {
  fc.assert(
    fc.property(anyClinic, anyDay, (facts, day) => {
      const reasonsOf = startJudge(facts);
      for (const { id: roomId } of facts.rooms) {
        const starts = freeStarts(facts, day, { roomId });
        const offered = new Set(starts.map((s) => `${s.startsAtMs} ${s.clinicianId}`));
        for (const start of starts) expect(reasonsOf(start)).toEqual([]);
        const from = startOfDayMs(day, facts.zone);
        // Not simply 24 hours: a day on which the clocks change is longer or shorter.
        const to = startOfDayMs(addDays(day, 1), facts.zone);
        for (let startsAtMs = from; startsAtMs < to; startsAtMs += 5 * 60_000) {
          for (const { id: clinicianId } of facts.clinicians) {
            const deviceId = chooseDevice(facts, startsAtMs);
            const judged = reasonsOf({ startsAtMs, clinicianId, roomId, deviceId }).length === 0;
            expect(offered.has(`${startsAtMs} ${clinicianId}`), `${day} ${startsAtMs}`).toBe(judged);
          }
        }
      }
    }),
    { numRuns: 25 },
  );
}, 90_000);

test("the answer does not depend on the order of busy rows", () => {
  fc.assert(
    fc.property(anyClinic, anyDay, (facts, day) => {
      const reversed: SchedulingFacts = {
        ...facts,
        patientBusy: [...facts.patientBusy].reverse(),
        clinicians: facts.clinicians.map((one) => ({ ...one, busy: [...one.busy].reverse() })),
        rooms: facts.rooms.map((one) => ({ ...one, busy: [...one.busy].reverse() })),
        devices: facts.devices?.map((one) => ({ ...one, busy: [...one.busy].reverse() })) ?? null,
      };
      expect(freeStarts(reversed, day)).toEqual(freeStarts(facts, day));
    }),
    { numRuns: 50 },
  );
});

test("a grid of no whole minutes, and a visit that is only changeover, are refused", () => {
  expect(() => freeStarts(clinic({ gridMin: 0 }), MONDAY)).toThrow(RangeError);
  const phases = { numbingMin: 0, treatmentMin: 0, recoveryMin: 0, changeoverMin: 10, ...noBuffers };
  expect(() => freeStarts(clinic({ phases }), MONDAY)).toThrow(RangeError);
});
