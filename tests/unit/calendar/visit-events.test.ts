import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { offsetAt, shiftLocal } from "@/components/calendar/clinic-clock";
import { columnsOf } from "@/components/calendar/columns";
import { type VisitProps, visitEvents } from "@/components/calendar/grid/visit-events";
import { sampleRoster, sampleVisit } from "./sample";

const query = { day: "2027-03-15", view: "day", by: "clinician" } as const;
const around = { zone: "Europe/Madrid", today: "2027-03-01", query };

describe("visits as blocks", () => {
  it("stand where the clinic's clock shows them, from start to when the patient leaves", () => {
    const [block] = visitEvents([sampleVisit()], around);
    expect(block).toMatchObject({ start: "2027-03-15T10:00:00", end: "2027-03-15T11:30:00", resourceIds: ["carl"] });
  });
  it("follow the clinic's zone and no other", () => {
    const [block] = visitEvents([sampleVisit()], { ...around, zone: "America/New_York" });
    expect(block).toMatchObject({ start: "2027-03-15T05:00:00", end: "2027-03-15T06:30:00" });
  });
  it("show the changeover only where a room's time is seen", () => {
    const kinds = (by: "clinician" | "room", view: "day" | "week") => {
      const blocks = visitEvents([sampleVisit()], { ...around, query: { ...query, by, view } });
      return blocks.flatMap(({ extendedProps }) => (extendedProps as VisitProps).parts.map(({ kind }) => kind));
    };
    expect(kinds("clinician", "day")).toEqual(["numbing", "treatment", "recovery"]);
    expect(kinds("room", "day")).toEqual(["numbing", "treatment", "recovery", "changeover"]);
    expect(kinds("room", "week")).toEqual(["numbing", "treatment", "recovery"]);
  });
  it("stand in the column of their room when columns are rooms, as long as the room is held", () => {
    const [block] = visitEvents([sampleVisit()], { ...around, query: { ...query, by: "room" } });
    expect(block).toMatchObject({ resourceIds: ["room-1"], end: "2027-03-15T11:40:00" });
  });
  it("are as long as the visit lasts on a night when the clocks go back", () => {
    const night = sampleVisit({
      startsAt: "2027-10-31T00:30:00Z",
      phases: [{ kind: "treatment", startsAt: "2027-10-31T00:30:00Z", endsAt: "2027-10-31T01:30:00Z" }],
    });
    expect(visitEvents([night], around)[0]).toMatchObject({ start: "2027-10-31T02:30:00", end: "2027-10-31T03:30:00" });
  });
  it("cannot be dragged once they began, were missed, or lie in the past", () => {
    const draggable = (changes: Parameters<typeof sampleVisit>[0], today = "2027-03-01") =>
      visitEvents([sampleVisit(changes)], { ...around, today })[0]?.startEditable ?? true;
    expect(draggable({})).toBe(true);
    expect(draggable({}, "2027-03-15")).toBe(true);
    expect(draggable({}, "2027-03-16")).toBe(false);
    expect((["arrived", "completed", "no_show"] as const).map((status) => draggable({ status }))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("moving on the wall clock", () => {
  it("keeps the time of day across a change of the clocks", () => {
    expect(shiftLocal("2027-03-27T10:30:00", 86_400)).toEqual({ day: "2027-03-28", time: "10:30" });
  });
  it("crosses midnight and month ends both ways", () => {
    expect(shiftLocal("2027-02-28T23:45:00", 1800)).toEqual({ day: "2027-03-01", time: "00:15" });
    expect(shiftLocal("2027-03-01T00:15:00", -1800)).toEqual({ day: "2027-02-28", time: "23:45" });
  });
  it("knows the clinic's offset of the moment", () => {
    expect(offsetAt(Temporal.Instant.from("2027-01-01T00:00:00Z"), "Europe/Madrid")).toBe("+01:00");
    expect(offsetAt(Temporal.Instant.from("2027-07-01T00:00:00Z"), "America/New_York")).toBe("-04:00");
  });
});

describe("columns", () => {
  it("are the roster's, and of those who left while their visits are here", () => {
    const left = sampleVisit({ clinicianId: "lena", clinicianName: "Lena Left" });
    expect(columnsOf(sampleRoster(), [sampleVisit(), left], { by: "clinician" }).map(({ name }) => name)).toEqual([
      "Carl Clinician",
      "Paula Prescriber",
      "Lena Left",
    ]);
    expect(columnsOf(sampleRoster(), [left], { by: "room" }).map(({ id }) => id)).toEqual(["room-1", "room-2"]);
  });
});
