import { expect, test } from "vitest";
import { lateBy, timerOf, treatmentOf } from "@/components/board/timer-of";
import type { Card } from "@/components/board/types";

const at = (time: string) => `2027-02-01T${time}:00.000Z`;
const ms = (time: string) => Date.parse(at(time));

/** Booked 09:00: 45 minutes of numbing, treatment from 09:45, recovery from 10:15. */
const appointment: NonNullable<Card["appointment"]> = {
  ...{ id: "a", version: 1, status: "arrived", startsAt: at("09:00"), endsAt: at("10:30") },
  phases: [
    { kind: "numbing", startsAt: at("09:00"), endsAt: at("09:45") },
    { kind: "treatment", startsAt: at("09:45"), endsAt: at("10:15") },
    { kind: "recovery", startsAt: at("10:15"), endsAt: at("10:30") },
  ],
};
const card: Card = {
  appointment,
  visit: { id: "v", version: 1, day: "2027-02-01", arrivedAt: at("09:05"), endedAt: null, endKind: null },
  column: "arrived",
  ...{ patientId: "p", patientName: "Pia", planId: "c", planSessionId: "s", sessionNumber: 1, sessionCount: 4 },
  ...{ lengthHundredthsMm: 100, clinicianName: "Carl", roomName: "Room 1", light: "clear" },
  checks: { history: "open", consent: "open", anesthesia: "open", photos: "open" },
  ...{ numbing: null, isNumbingSkipped: false, treatedAt: null },
};
const span = { leastMinutes: 30, usualMinutes: 45, mostMinutes: 60 };
const numbing = (more: Partial<NonNullable<Card["numbing"]>> = {}): Card => ({
  ...card,
  column: "numbing",
  numbing: { appliedAt: at("09:10"), removedAt: null, wipedAt: null, span, ...more },
});

test.each([
  ["09:10", "working", 0, 30, "info", false],
  ["09:39", "working", 29, 30, "info", false],
  ["09:40", "enough", 30, 60, "ok", true],
  ["09:55", "enough", 45, 60, "ok", true],
  ["09:56", "long", 46, 60, "warn", true],
  ["10:10", "long", 60, 60, "warn", true],
  ["10:11", "over", 61, 60, "block", true],
] as const)("cream that went on at 09:10 is, at %s, %s", (now, kind, minutes, of, tone, isDue) => {
  expect(timerOf(numbing(), ms(now))).toEqual({ kind, minutes, of, tone, isDue });
});

test("cream that is off and not wiped stands still and calls; wiped off it has no clock; without a label only minutes run", () => {
  const off = numbing({ removedAt: at("09:50") });
  expect(timerOf(off, ms("10:30"))).toMatchObject({ kind: "removed", minutes: 40, isDue: true });
  expect(timerOf(numbing({ removedAt: at("09:50"), wipedAt: at("09:52") }), ms("10:30"))).toBeNull();
  expect(timerOf(numbing({ span: null }), ms("10:30"))).toMatchObject({ kind: "unlabelled", minutes: 80, of: null });
});

test("recovery runs from the record of the treatment, for as long as was booked", () => {
  const recovering: Card = { ...card, column: "recovery", treatedAt: at("10:20") };
  expect(timerOf(recovering, ms("10:34"))).toMatchObject({ kind: "recovering", minutes: 14, of: 15, isDue: false });
  expect(timerOf(recovering, ms("10:35"))).toMatchObject({ kind: "recovered", isDue: true });
  expect(timerOf({ ...recovering, appointment: null }, ms("11:35"))).toMatchObject({ kind: "recovering", of: null });
});

test("a late start moves the treatment: by the cream on the skin, by the minutes booked before it is on, never into the past", () => {
  expect(treatmentOf(card, ms("09:00"))).toEqual({ expectedAtMs: ms("09:45"), lateMinutes: 0 });
  expect(treatmentOf(card, ms("09:20"))).toEqual({ expectedAtMs: ms("10:05"), lateMinutes: 20 });
  expect(treatmentOf(numbing({ appliedAt: at("09:25") }), ms("09:30"))).toEqual({
    expectedAtMs: ms("09:55"),
    lateMinutes: 10,
  });
  expect(treatmentOf({ ...card, column: "treatment" }, ms("10:00"))).toMatchObject({ lateMinutes: 15 });
  expect(treatmentOf({ ...card, isNumbingSkipped: true }, ms("09:00"))).toMatchObject({ lateMinutes: 0 });
  for (const column of ["expected", "recovery", "done"] as const)
    expect(treatmentOf({ ...card, column }, ms("10:00"))).toBeNull();
  expect(treatmentOf({ ...card, appointment: null }, ms("10:00"))).toBeNull();
});

test("only who is expected is late", () => {
  const expected: Card = {
    ...card,
    column: "expected",
    visit: null,
    appointment: { ...appointment, status: "booked" },
  };
  expect(lateBy(expected, ms("08:00"))).toBe(0);
  expect(lateBy(expected, ms("09:20"))).toBe(20);
  expect(lateBy(card, ms("09:20"))).toBe(0);
  expect(lateBy({ ...expected, appointment: { ...appointment, status: "no_show" } }, ms("09:20"))).toBe(0);
});
