import { expect, test } from "vitest";
import { freeStarts, judgeStart, openHours, type RosterException } from "@/lib/scheduling";
import { at, busy, clinic, clinician, exception, hours, MONDAY } from "./clinic";

const NEXT = "2026-11-30";

const vega = (...exceptions: RosterException[]) => clinic({ clinicians: [clinician("Vega", { exceptions })] });

test("an exception takes the place of the week on its day alone", () => {
  const facts = vega(exception(MONDAY, "11:00", "13:00"));
  expect(openHours(facts, "Vega", MONDAY)).toEqual([busy(MONDAY, "11:00", "13:00")]);
  expect(openHours(facts, "Vega", NEXT)).toEqual([busy(NEXT, "09:00", "17:00")]);
});

test("several stretches open several stretches, in any order", () => {
  const facts = vega(exception(MONDAY, "15:00", "18:00"), exception(MONDAY, "08:00", "10:00"));
  expect(openHours(facts, "Vega", MONDAY)).toEqual([busy(MONDAY, "08:00", "10:00"), busy(MONDAY, "15:00", "18:00")]);
});

test("an exception without times opens nothing, and one on a day off opens it", () => {
  expect(openHours(vega(exception(MONDAY, null, null)), "Vega", MONDAY)).toEqual([]);
  const sunday = "2026-11-29";
  expect(openHours(vega(exception(sunday, "10:00", "14:00")), "Vega", sunday)).toEqual([
    busy(sunday, "10:00", "14:00"),
  ]);
});

test("closures and time off still count on an exceptional day", () => {
  const exceptions = [exception(MONDAY, "08:00", "12:00"), exception(NEXT, "08:00", "12:00")];
  const facts = clinic({
    clinicians: [clinician("Vega", { exceptions, timeOff: [busy(NEXT, "10:00", "20:00")] })],
    closures: [{ from: MONDAY, to: MONDAY, reason: "Inventory" }],
  });
  expect(openHours(facts, "Vega", MONDAY)).toEqual([]);
  expect(openHours(facts, "Vega", NEXT)).toEqual([busy(NEXT, "08:00", "10:00")]);
});

test("times are offered outside the weekly hours where only an exception opens them", () => {
  const workingHours = hours([1], "09:00", "10:00");
  const exceptions = [exception(MONDAY, "19:00", "21:00")];
  const facts = clinic({ gridMin: 30, clinicians: [clinician("Vega", { workingHours, exceptions })] });
  expect(freeStarts(facts, MONDAY).map(({ startsAtMs }) => startsAtMs)).toEqual([
    at(MONDAY, "19:00"),
    at(MONDAY, "19:30"),
  ]);
});

test("the judge tells the hours of the day and why they are other ones", () => {
  const start = { startsAtMs: at(MONDAY, "10:00"), clinicianId: "Vega", roomId: "1", deviceId: null };
  const judged = (one: RosterException) => judgeStart(vega(one), start).map(({ code, message }) => [code, message]);
  expect(judged(exception(MONDAY, "11:00", "13:00"))).toEqual([
    ["OUTSIDE_HOURS", "Dr Vega works 11:00-13:00 on Mon 23 Nov 2026 (Training); this visit would last 10:00-11:15."],
  ]);
  expect(judged(exception(MONDAY, null, null, "Congress"))).toEqual([
    ["OUTSIDE_HOURS", "Dr Vega does not work on Mon 23 Nov 2026 (Congress); this visit would last 10:00-11:15."],
  ]);
});
