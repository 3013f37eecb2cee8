import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { judgeStart, type SchedulingFacts, type StartReasonCode } from "@/lib/scheduling";
import { at, busy, clinic, clinician, hours, MONDAY, room } from "./clinic";

function judge(facts: SchedulingFacts, time: string, day = MONDAY) {
  return judgeStart(facts, { startsAtMs: at(day, time, facts.zone), clinicianId: "Vega", roomId: "1", deviceId: null });
}

test("a free time has nothing against it", () => {
  expect(judge(clinic(), "10:00")).toEqual([]);
});

describe("each reason names the person, room or time, and the field", () => {
  const rows: [StartReasonCode, string, SchedulingFacts, string, string, string][] = [
    [
      "OUTSIDE_HOURS",
      "before opening",
      clinic(),
      "08:45",
      "startsAtMs",
      "Dr Vega works 09:00-17:00 on Mon 23 Nov 2026; this visit would last 08:45-10:00.",
    ],
    [
      "OUTSIDE_HOURS",
      "past closing",
      clinic(),
      "16:00",
      "startsAtMs",
      "Dr Vega works 09:00-17:00 on Mon 23 Nov 2026; this visit would last 16:00-17:15.",
    ],
    [
      "OUTSIDE_HOURS",
      "on a day off",
      clinic({ clinicians: [clinician("Vega", { workingHours: hours([2], "09:00", "17:00") })] }),
      "10:00",
      "startsAtMs",
      "Dr Vega does not work on Mon 23 Nov 2026; this visit would last 10:00-11:15.",
    ],
    [
      "CLOSED",
      "on a closure",
      clinic({ closures: [{ from: MONDAY, to: MONDAY, reason: "Local holiday" }] }),
      "10:00",
      "startsAtMs",
      "The clinic is closed on Mon 23 Nov 2026: Local holiday.",
    ],
    [
      "TIME_OFF",
      "in the clinician's time off",
      clinic({ clinicians: [clinician("Vega", { timeOff: [busy(MONDAY, "11:00", "12:00")] })] }),
      "10:00",
      "clinicianId",
      "Dr Vega is away Mon 23 Nov 2026, 11:00-12:00.",
    ],
    [
      "CLINICIAN_BUSY",
      "in another treatment",
      clinic({ clinicians: [clinician("Vega", { busy: [busy(MONDAY, "10:45", "11:15")] })] }),
      "10:00",
      "clinicianId",
      "Dr Vega is with another patient Mon 23 Nov 2026, 10:45-11:15.",
    ],
    [
      "ROOM_BUSY",
      "over another patient in the numbing room",
      clinic({ rooms: [room("1", [busy(MONDAY, "09:50", "10:10")])] }),
      "10:00",
      "roomId",
      "Room 1 is taken Mon 23 Nov 2026, 09:50-10:10.",
    ],
    [
      "PATIENT_BUSY",
      "in the patient's other appointment",
      clinic({ patientBusy: [busy(MONDAY, "11:10", "11:30")] }),
      "10:00",
      "startsAtMs",
      "The patient has another appointment Mon 23 Nov 2026, 11:10-11:30.",
    ],
    [
      "TOO_SOON_NOTICE",
      "inside the notice",
      clinic({ notBeforeMs: at("2026-11-24", "10:00") }),
      "10:00",
      "startsAtMs",
      "Mon 23 Nov 2026, 10:00 is too soon: with the notice the clinic needs, the first possible time is Tue 24 Nov 2026, 10:00.",
    ],
    [
      "BEYOND_HORIZON",
      "after the last day the clinic books",
      clinic({ lastDay: "2026-11-22" }),
      "10:00",
      "startsAtMs",
      "Mon 23 Nov 2026 is too far ahead: the clinic books up to Sun 22 Nov 2026.",
    ],
    [
      "NO_SKILL",
      "by a clinician who does not do it",
      clinic({ clinicians: [clinician("Amo")], unskilled: [{ id: "Vega", name: "Dr Vega" }] }),
      "10:00",
      "clinicianId",
      "Dr Vega does not do this kind of visit.",
    ],
    [
      "OFF_GRID",
      "between two starts",
      clinic(),
      "10:05",
      "startsAtMs",
      "Visits start every 15 minutes, counted from midnight; Mon 23 Nov 2026, 10:05 is between two starts.",
    ],
  ];
  test.each(rows)("%s %s", (code, _case, facts, time, field, message) => {
    expect(judge(facts, time)).toEqual([{ code, field, message }]);
  });
});

test("a visit that stands may keep its time in spite of notice and horizon, and no other", () => {
  const limits = { notBeforeMs: at("2026-11-24", "10:00"), lastDay: "2026-11-22", standsAtMs: at(MONDAY, "10:00") };
  expect(judge(clinic(limits), "10:00")).toEqual([]);
  expect(judge(clinic(limits), "10:15").map(({ code }) => code)).toEqual(["TOO_SOON_NOTICE", "BEYOND_HORIZON"]);
});

test("time off over several days is told with both ends", () => {
  const timeOff = [{ startsAtMs: at("2026-11-20", "09:00"), endsAtMs: at("2026-11-25", "17:00") }];
  const [reason] = judge(clinic({ clinicians: [clinician("Vega", { timeOff })] }), "10:00");
  expect(reason?.message).toBe("Dr Vega is away from Fri 20 Nov 2026, 09:00 to Wed 25 Nov 2026, 17:00.");
});

test.each([
  [1, "Dr Vega is away on Mon 23 Nov 2026."],
  [3, "Dr Vega is away from Mon 23 Nov 2026 to Wed 25 Nov 2026."],
])("whole days off are told without times: %i", (days, message) => {
  const away = { startsAtMs: at(MONDAY, "00:00"), endsAtMs: at(addDays(MONDAY, days), "00:00") };
  const facts = clinic({ clinicians: [clinician("Vega", { timeOff: [away] })] });
  expect(judge(facts, "10:00").map((reason) => reason.message)).toEqual([message]);
});

test("all reasons are told at once", () => {
  const facts = clinic({ rooms: [room("1", [busy(MONDAY, "08:00", "09:00")])], notBeforeMs: at(MONDAY, "09:00") });
  expect(judge(facts, "08:35").map(({ code }) => code)).toEqual([
    "OFF_GRID",
    "TOO_SOON_NOTICE",
    "OUTSIDE_HOURS",
    "ROOM_BUSY",
  ]);
});

test("a visit may begin the instant another ends, and end the instant another begins", () => {
  const facts = clinic({
    clinicians: [clinician("Vega", { busy: [busy(MONDAY, "10:00", "10:30"), busy(MONDAY, "11:00", "11:30")] })],
    rooms: [room("1", [busy(MONDAY, "09:00", "10:00"), busy(MONDAY, "11:30", "12:00")])],
    patientBusy: [busy(MONDAY, "09:00", "10:00"), busy(MONDAY, "11:15", "12:00")],
  });
  expect(judge(facts, "10:00")).toEqual([]);
});

test("the second pass of a repeated hour is off the grid", () => {
  const facts = clinic({ clinicians: [clinician("Vega", { workingHours: hours([7], "00:00", "12:00") })] });
  const firstPass = at("2027-10-31", "02:30");
  const codes = (startsAtMs: number) =>
    judgeStart(facts, { startsAtMs, clinicianId: "Vega", roomId: "1", deviceId: null }).map(({ code }) => code);
  expect([codes(firstPass), codes(firstPass + 3_600_000)]).toEqual([[], ["OFF_GRID"]]);
});

test("a clinician or a room that is not in the facts is refused", () => {
  const start = { startsAtMs: at(MONDAY, "10:00"), clinicianId: "Vega", roomId: "1", deviceId: null };
  expect(() => judgeStart(clinic(), { ...start, clinicianId: "Nobody" })).toThrow(RangeError);
  expect(() => judgeStart(clinic(), { ...start, roomId: "Nowhere" })).toThrow(RangeError);
});
