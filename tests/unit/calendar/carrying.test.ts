import { describe, expect, it } from "vitest";
import { foldDays } from "@/components/calendar/grid/fold-days";
import { carryEvent, visitEvents } from "@/components/calendar/grid/visit-events";
import { findClash, shiftPhases, stretchTreatment } from "@/components/calendar/move/clash";
import { stepPlace } from "@/components/calendar/move/step-place";
import { sheets } from "@/components/calendar/print/sheets";
import type { Visit } from "@/components/calendar/types";
import { sampleVisit } from "./sample";

const MINUTE = 60_000;
const place = { day: "2027-03-15", time: "10:00", columnId: "carl" };
const ground = {
  view: "day",
  gridMin: 15,
  columns: [{ id: "carl" }, { id: "paula" }],
  days: ["2027-03-15"],
} as const;
const week = { ...ground, view: "week", days: ["2027-03-15", "2027-03-16"] } as const;

describe("a key that moves", () => {
  it("goes by a step of the grid, or by an hour, and stops at midnight", () => {
    expect(stepPlace(place, "ArrowDown", ground)).toEqual({ ...place, time: "10:15" });
    expect(stepPlace(place, "ArrowUp", ground)).toEqual({ ...place, time: "09:45" });
    expect(stepPlace(place, "PageDown", ground)).toEqual({ ...place, time: "11:00" });
    expect(stepPlace({ ...place, time: "00:00" }, "ArrowUp", ground)).toBeNull();
    expect(stepPlace({ ...place, time: "23:45" }, "ArrowDown", ground)).toBeNull();
  });
  it("goes by a column in the day, and stops at the last one", () => {
    expect(stepPlace(place, "ArrowRight", ground)).toEqual({ ...place, columnId: "paula" });
    expect(stepPlace({ ...place, columnId: "paula" }, "ArrowRight", ground)).toBeNull();
    expect(stepPlace(place, "ArrowLeft", ground)).toBeNull();
  });
  it("goes by a day in the week, by a day and a week in the month, as far as the page goes", () => {
    expect(stepPlace(place, "ArrowRight", week)).toEqual({ ...place, day: "2027-03-16" });
    expect(stepPlace(place, "ArrowLeft", week)).toBeNull();
    const month = { ...week, view: "month", days: ["2027-03-15", "2027-03-22"] } as const;
    expect(stepPlace(place, "ArrowDown", month)).toEqual({ ...place, day: "2027-03-22" });
    expect(stepPlace(place, "ArrowUp", month)).toBeNull();
  });
  it("is no other", () => {
    expect(stepPlace(place, "Enter", ground)).toBeUndefined();
  });
});

describe("visits that would meet", () => {
  // On screen 10:00 to 11:30 on the clinic's clock, treated from 10:45 to 11:15, the room kept until 11:40.
  const other = sampleVisit({ id: "other", patientId: "otto" });
  const at = (minutes: number, changes: Partial<Visit> = {}) => ({
    ...sampleVisit(changes),
    phases: shiftPhases(sampleVisit().phases, minutes * MINUTE),
  });
  const over = (minutes: number, changes: Partial<Visit> = {}) =>
    findClash([other], at(minutes, changes))?.over ?? null;
  it("share a clinician for the treatment alone", () => {
    expect(over(29, { roomId: "room-2" })).toBe("clinician");
    expect(over(30, { roomId: "room-2" })).toBeNull();
  });
  it("share a room for as long as it is held", () => {
    expect(over(99, { clinicianId: "paula" })).toBe("room");
    expect(over(100, { clinicianId: "paula" })).toBeNull();
    expect(over(-100, { clinicianId: "paula" })).toBeNull();
  });
  it("share a patient for as long as that one stays", () => {
    const elsewhere = { clinicianId: "paula", roomId: "room-2", patientId: "otto" };
    expect([over(89, elsewhere), over(90, elsewhere)]).toEqual(["patient", null]);
  });
  it("do not meet themselves, nor what is cancelled or was missed", () => {
    expect(findClash([sampleVisit()], at(0))).toBeNull();
    for (const status of ["cancelled", "no_show"] as const) expect(findClash([{ ...other, status }], at(0))).toBeNull();
  });
});

describe("another length of the treatment", () => {
  it("moves what comes after it and leaves what comes before", () => {
    const spans = (minutes: number) =>
      stretchTreatment(sampleVisit().phases, minutes * MINUTE).map(
        ({ kind, startsAt, endsAt }) => `${kind} ${startsAt.slice(11, 16)}-${endsAt.slice(11, 16)}`,
      );
    expect(spans(15)).toEqual([
      "numbing 09:00-09:45",
      "treatment 09:45-10:30",
      "recovery 10:30-10:45",
      "changeover 10:45-10:55",
    ]);
    expect(spans(-20)).toEqual([
      "numbing 09:00-09:45",
      "treatment 09:45-09:55",
      "recovery 09:55-10:10",
      "changeover 10:10-10:20",
    ]);
  });
});

describe("a carried visit", () => {
  it("stands where it is held, as long as it lasts, beside the place it comes from", () => {
    const visit = sampleVisit();
    const query = { day: "2027-03-15", view: "day", by: "clinician" } as const;
    const events = visitEvents([visit, sampleVisit({ id: "other" })], {
      zone: "Europe/Madrid",
      today: "2027-03-01",
      query,
    });
    const carried = carryEvent(events, { visit, place: { day: "2027-03-16", time: "09:15", columnId: "paula" } });
    expect(carried.map(({ id, start, end, resourceIds }) => [id, start, end, resourceIds])).toEqual([
      ["visit", "2027-03-15T10:00:00", "2027-03-15T11:30:00", ["carl"]],
      ["visit carried", "2027-03-16T09:15:00", "2027-03-16T10:45:00", ["paula"]],
      ["other", "2027-03-15T10:00:00", "2027-03-15T11:30:00", ["carl"]],
    ]);
  });
});

describe("a full day of a month", () => {
  const query = { day: "2027-03-15", view: "month", by: "clinician" } as const;
  const day = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) =>
      sampleVisit({ id: `${name} ${index}`, startsAt: `${name}T${String(9 + count - index).padStart(2, "0")}:00:00Z` }),
    );
  const folded = (visits: Visit[]) =>
    foldDays(visitEvents(visits, { zone: "UTC", today: "2027-03-01", query })).map(({ id }) => id);
  it("shows the first five and counts the rest; six are shown as they are", () => {
    expect(folded(day(6, "2027-03-15"))).toHaveLength(6);
    expect(folded([...day(8, "2027-03-16"), ...day(1, "2027-03-17")])).toEqual([
      ...[7, 6, 5, 4, 3].map((index) => `2027-03-16 ${index}`),
      "more 2027-03-16",
      "2027-03-17 0",
    ]);
  });
});

describe("what is printed", () => {
  const visits = [sampleVisit(), sampleVisit({ id: "gone", status: "cancelled" })];
  const query = { day: "2027-03-15", view: "day", by: "clinician" } as const;
  it("leaves out what is cancelled, unless that is what is looked at", () => {
    expect(sheets(visits, query).map(({ title, visits: listed }) => [title, listed.length])).toEqual([
      ["Carl Clinician", 1],
    ]);
    expect(sheets(visits, { ...query, status: "cancelled" })[0]?.visits).toHaveLength(2);
  });
});
