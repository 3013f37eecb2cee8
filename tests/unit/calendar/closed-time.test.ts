import { describe, expect, it } from "vitest";
import { columnsOf } from "@/components/calendar/columns";
import { closedTime } from "@/components/calendar/grid/closed-time";
import { hoursShown } from "@/components/calendar/grid/hours-shown";
import { isOpenFor } from "@/components/calendar/grid/open-hours";
import type { Roster } from "@/components/calendar/types";
import { sampleRoster } from "./sample";

const monday = "2027-03-15";
const query = { day: monday, view: "day", by: "clinician" } as const;

function shades(roster: Roster, { by = "clinician", view = "day", days = [monday] }: Partial<Options> = {}) {
  const columns = columnsOf(roster, [], { by });
  return closedTime(roster, { query: { ...query, by, view }, days, columns }).map((shade) => {
    const column = [shade.resourceIds ?? []].flat()[0] ?? "";
    return `${column} ${String(shade.start).slice(5, 16)}-${String(shade.end).slice(5, 16)} ${String(shade.title)}`.trim();
  });
}
type Options = { by: "clinician" | "room"; view: "day" | "week" | "month"; days: readonly string[] };

const withTimeOff = (startsAt: string, endsAt: string): Roster => {
  const roster = sampleRoster();
  return {
    ...roster,
    clinicians: roster.clinicians.map((each) =>
      each.id === "carl" ? { ...each, timeOff: [{ startsAt, endsAt, reason: "Course" }] } : each,
    ),
  };
};

describe("closed time by clinician", () => {
  it("is what lies outside each one's own hours", () => {
    expect(shades(sampleRoster())).toEqual([
      "carl 03-15T00:00-03-15T09:00",
      "carl 03-15T18:00-03-16T00:00",
      "paula 03-15T00:00-03-15T14:00",
      "paula 03-15T20:00-03-16T00:00",
    ]);
  });
  it("is the whole day for whoever does not work that day", () => {
    expect(shades(sampleRoster(), { days: ["2027-03-16"] })).toContain("paula 03-16T00:00-03-17T00:00");
  });
  it("names time off, on the clinic's clock, cut to the day", () => {
    expect(shades(withTimeOff("2027-03-15T11:00:00Z", "2027-03-16T11:00:00Z"))).toContain(
      "carl 03-15T12:00-03-16T00:00 Course",
    );
  });
  it("is what lies outside other hours of one day, with their reason, in the place of the week", () => {
    const roster = sampleRoster();
    const exceptions = [
      { day: monday, from: "12:00", to: "14:00", reason: "Training" },
      { day: "2027-03-16", from: null, to: null, reason: "Congress" },
    ];
    const clinicians = roster.clinicians.filter(({ id }) => id === "carl").map((carl) => ({ ...carl, exceptions }));
    expect(shades({ ...roster, clinicians }, { days: [monday, "2027-03-16", "2027-03-17"] })).toEqual([
      "carl 03-15T00:00-03-15T12:00 Training",
      "carl 03-15T14:00-03-16T00:00 Training",
      "carl 03-16T00:00-03-17T00:00 Congress",
      "carl 03-17T00:00-03-17T09:00",
      "carl 03-17T18:00-03-18T00:00",
    ]);
  });
  it("leaves out time off on other days", () => {
    expect(shades(withTimeOff("2027-03-16T11:00:00Z", "2027-03-16T12:00:00Z")).join()).not.toContain("Course");
  });
  it("is the whole day for everybody on a closure, with its reason, both ends included", () => {
    const roster = sampleRoster({ closures: [{ from: monday, to: "2027-03-16", reason: "Fallas" }] });
    expect(shades(roster, { days: [monday] })).toEqual([
      "carl 03-15T00:00-03-16T00:00 Fallas",
      "paula 03-15T00:00-03-16T00:00 Fallas",
    ]);
    expect(shades(roster, { days: ["2027-03-16"] })).toHaveLength(2);
    expect(shades(roster, { days: ["2027-03-17"] }).join()).not.toContain("Fallas");
  });
  it("heeds from when and until when hours hold", () => {
    const roster = sampleRoster();
    const ended = roster.clinicians.map((each) => ({
      ...each,
      workingHours: each.workingHours.map((row) => ({ ...row, validTo: "2027-03-14" })),
    }));
    expect(shades({ ...roster, clinicians: ended })).toEqual([
      "carl 03-15T00:00-03-16T00:00",
      "paula 03-15T00:00-03-16T00:00",
    ]);
  });
});

describe("closed time of rooms, weeks and months", () => {
  it("is when nobody at all works", () => {
    expect(shades(sampleRoster(), { by: "room" })).toEqual([
      "room-1 03-15T00:00-03-15T09:00",
      "room-1 03-15T20:00-03-16T00:00",
      "room-2 03-15T00:00-03-15T09:00",
      "room-2 03-15T20:00-03-16T00:00",
    ]);
    expect(shades(sampleRoster(), { view: "week", days: [monday] })).toEqual([
      "03-15T00:00-03-15T09:00",
      "03-15T20:00-03-16T00:00",
    ]);
  });
  it("is one clinician's own where the calendar is only theirs", () => {
    const shaded = closedTime(sampleRoster(), {
      query: { ...query, view: "week", clinician: "paula" },
      days: [monday],
      columns: [],
    });
    expect(shaded.map(({ start, end }) => [start, end])).toEqual([
      ["2027-03-15T00:00:00", "2027-03-15T14:00:00"],
      ["2027-03-15T20:00:00", "2027-03-16T00:00:00"],
    ]);
  });
  it("shades whole days of a month, closures with their reason", () => {
    const roster = sampleRoster({ closures: [{ from: "2027-03-19", to: "2027-03-19", reason: "Holiday" }] });
    expect(shades(roster, { view: "month", days: ["2027-03-18", "2027-03-19", "2027-03-20"] })).toEqual([
      "03-19-03-20 Holiday",
      "03-20-03-21",
    ]);
  });
});

describe("whether somebody is there", () => {
  const at = (time: string, minutes = 90) => ({ day: monday, time, minutes });
  it("asks for the whole visit inside one's own hours", () => {
    const roster = sampleRoster();
    expect(["09:00", "16:30"].map((time) => isOpenFor(roster, "carl", at(time)))).toEqual([true, true]);
    expect(["08:45", "16:45"].map((time) => isOpenFor(roster, "carl", at(time)))).toEqual([false, false]);
    expect(isOpenFor(roster, "paula", at("09:00"))).toBe(false);
    expect(isOpenFor(roster, "nobody", at("10:00"))).toBe(false);
  });
  it("heeds time off and closures", () => {
    expect(isOpenFor(withTimeOff("2027-03-15T11:00:00Z", "2027-03-15T12:00:00Z"), "carl", at("11:00"))).toBe(false);
    const closed = sampleRoster({ closures: [{ from: monday, to: monday, reason: "Fallas" }] });
    expect(isOpenFor(closed, "carl", at("10:00"))).toBe(false);
  });
});

describe("the hours shown", () => {
  it("begin before the first and end after the last of all days", () => {
    expect(hoursShown(sampleRoster(), [monday])).toEqual({ from: "08:00", to: "21:00" });
    expect(hoursShown(sampleRoster(), ["2027-03-16"])).toEqual({ from: "08:00", to: "19:00" });
  });
  it("are the usual ones where nobody works", () => {
    expect(hoursShown(sampleRoster(), ["2027-03-21"])).toEqual({ from: "08:00", to: "18:00" });
  });
});
