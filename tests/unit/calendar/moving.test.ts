import { describe, expect, it } from "vitest";
import { agendaGroups } from "@/components/calendar/agenda/agenda-groups";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import { judgeDay } from "@/components/calendar/move/judge-day";
import { refusedSpans } from "@/components/calendar/move/refused-days";
import { timeChoices } from "@/components/calendar/move/time-choices";
import type { FreeTime } from "@/components/calendar/types";
import { sampleVisit } from "./sample";

const why = "Earliest Sun 14 Mar 2027: 1.5 mm on the face on Sun 31 Jan 2027 needs 42 days.";
const windows = {
  earliest: "2027-03-14",
  latest: "2027-04-30",
  why,
  upTo: { day: "2027-05-02", why: "Session 3 is close." },
};

describe("a day under the pointer", () => {
  it("is refused with the reason one day before the earliest, and free on it", () => {
    expect(judgeDay("2027-03-13", windows)).toEqual({ kind: "refused", reason: why });
    expect(judgeDay("2027-03-14", windows)).toEqual({ kind: "free" });
  });
  it("is refused one day after what the next session leaves, and not on it", () => {
    expect(judgeDay("2027-05-02", windows)).toEqual({ kind: "late", latest: "2027-04-30" });
    expect(judgeDay("2027-05-03", windows)).toEqual({ kind: "refused", reason: "Session 3 is close." });
  });
  it("is late, and still possible, after the latest day", () => {
    expect(judgeDay("2027-04-30", windows)).toEqual({ kind: "free" });
    expect(judgeDay("2027-05-01", windows)).toEqual({ kind: "late", latest: "2027-04-30" });
    expect(judgeDay("2028-01-01", { ...windows, upTo: null }).kind).toBe("late");
  });
  it("is not judged before the windows are known", () => {
    expect(judgeDay("2027-03-01", null)).toEqual({ kind: "unknown" });
  });
});

describe("refused days in words", () => {
  const refused = (day: string, reason: string) => ({ day, allowed: false, why: reason, times: [] });
  const free = (day: string) => ({ day, allowed: true, why: null, times: [] });
  it("joins neighbours with one reason and keeps others apart", () => {
    const days = [
      refused("2027-03-12", "a"),
      refused("2027-03-13", "a"),
      refused("2027-03-14", "b"),
      free("2027-03-15"),
      refused("2027-03-16", "b"),
    ];
    expect(refusedSpans(days, null)).toEqual([
      { from: "2027-03-12", to: "2027-03-13", why: "a" },
      { from: "2027-03-14", to: "2027-03-14", why: "b" },
      { from: "2027-03-16", to: "2027-03-16", why: "b" },
    ]);
  });
});

describe("refused days the windows explain", () => {
  it("are one stretch with one reason, although the server counts each day out", () => {
    const days = ["2027-03-12", "2027-03-13"].map((day, index) => {
      return { day, allowed: false, why: `Day ${40 + index}.`, times: [] };
    });
    expect(refusedSpans(days, windows)).toEqual([{ from: "2027-03-12", to: "2027-03-13", why }]);
  });
});

describe("times to choose from", () => {
  const time = (startsAt: string, clinicianId: string, roomId: string): FreeTime => {
    return {
      startsAt,
      clinicianId,
      clinicianName: clinicianId,
      roomId,
      roomName: roomId,
      deviceId: null,
      deviceName: null,
      label: startsAt,
    };
  };
  it("are one for each start and clinician, in the visit's own room where it is free, by time", () => {
    const times = [
      time("2027-03-15T10:00:00Z", "carl", "room-2"),
      time("2027-03-15T09:00:00Z", "carl", "room-2"),
      time("2027-03-15T09:00:00Z", "carl", "room-1"),
      time("2027-03-15T09:00:00Z", "paula", "room-2"),
    ];
    const chosen = timeChoices(times, sampleVisit()).map((each) => [
      each.startsAt.slice(11, 16),
      each.clinicianId,
      each.roomId,
    ]);
    expect(chosen).toEqual([
      ["09:00", "carl", "room-1"],
      ["09:00", "paula", "room-2"],
      ["10:00", "carl", "room-2"],
    ]);
  });
});

describe("a refusal at the desk", () => {
  const finding = { rule: "INTERVAL_TOO_SHORT", overridableBy: [], source: "A3" } as const;
  it("says what blocks, once, and not what is only remarked, and keeps it to be asked why", () => {
    const findings = [
      { ...finding, severity: "warn", message: "Remark." } as const,
      { ...finding, severity: "block", message: why } as const,
      { ...finding, severity: "block", message: why } as const,
    ];
    expect(describeRefusal({ kind: "findings", message: "x", findings })).toEqual({
      message: why,
      alternatives: [],
      findings: [findings[1]],
    });
  });
  it("says every field's reason of a taken time and brings the other times along", () => {
    const alternatives = [{ startsAt: "s", clinicianId: "c", clinicianName: "n", roomId: "r", label: "l" }];
    const fields = [
      { path: "roomId", rule: "ROOM_BUSY", message: "The room is taken." },
      { path: "clinicianId", rule: "CLINICIAN_BUSY", message: "Carl is busy." },
    ];
    expect(describeRefusal({ kind: "conflict", message: "Taken.", fields, alternatives })).toEqual({
      message: "The room is taken. Carl is busy.",
      alternatives,
      findings: [],
    });
  });
  it("says the refusal's own words where there are no others", () => {
    expect(describeRefusal({ kind: "stale", message: "Changed.", currentVersion: 2 }).message).toBe("Changed.");
    expect(describeRefusal({ kind: "conflict", message: "Taken.", fields: [], alternatives: [] }).message).toBe(
      "Taken.",
    );
  });
});

describe("the list", () => {
  const late = sampleVisit({ id: "late", startsAt: "2027-03-15T13:00:00Z" });
  const paula = sampleVisit({
    id: "paula",
    clinicianId: "p",
    clinicianName: "Anna P",
    startsAt: "2027-03-15T12:00:00Z",
  });
  const next = sampleVisit({ id: "next", day: "2027-03-16", startsAt: "2027-03-16T08:00:00Z" });
  const ids = (view: "day" | "week", visits: Parameters<typeof agendaGroups>[0]) =>
    agendaGroups(visits, { day: "2027-03-15", view, by: "clinician" }).map(({ title, visits: all }) => [
      title,
      ...all.map(({ id }) => id),
    ]);
  it("groups a day by clinician, by time inside", () => {
    expect(ids("day", [late, paula, sampleVisit()])).toEqual([
      ["Anna P", "paula"],
      ["Carl Clinician", "visit", "late"],
    ]);
  });
  it("groups a week by day, in order", () => {
    expect(ids("week", [next, late, sampleVisit()])).toEqual([
      ["Mon 15 Mar 2027", "visit", "late"],
      ["Tue 16 Mar 2027", "next"],
    ]);
  });
});
