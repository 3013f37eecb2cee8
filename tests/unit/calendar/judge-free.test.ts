import { describe, expect, it } from "vitest";
import { dueSessions } from "@/components/calendar/book/due-sessions";
import { judgeFree, nextDays, type Wish } from "@/components/calendar/book/judge-free";
import type { FreeDays, FreeTime } from "@/components/calendar/types";

const zone = "Europe/Madrid";
const wish: Wish = { day: "2027-03-15", time: "10:30", clinicianId: "carl", roomId: null };

/** A free time on the clinic's clock in winter: one hour ahead of UTC. */
function free(day: string, time: string, clinicianId = "carl", roomId = "room-1"): FreeTime {
  const hour = String(Number(time.slice(0, 2)) - 1).padStart(2, "0");
  const startsAt = `${day}T${hour}:${time.slice(3)}:00.000Z`;
  return {
    startsAt,
    clinicianId,
    clinicianName: clinicianId,
    roomId,
    roomName: roomId,
    label: `${day} ${time}`,
  } as FreeTime;
}
const day = (name: string, times: FreeTime[], why: string | null = null): FreeDays["days"][number] => {
  return { day: name, allowed: why === null, why, times };
};
const at = (times: readonly FreeTime[]) =>
  times.map(({ label, clinicianId, roomId }) => `${label} ${clinicianId} ${roomId}`);

describe("a wish against the free times of its day", () => {
  it("is free where the start, the person and the room fit, and any will do where none is named", () => {
    const times = [free("2027-03-15", "10:30", "paula"), free("2027-03-15", "10:30", "carl", "room-2")];
    const days = [day("2027-03-15", times)];
    expect(judgeFree(days, wish, zone)).toEqual({ kind: "free", time: times[1] });
    expect(judgeFree(days, { ...wish, clinicianId: null }, zone)).toEqual({ kind: "free", time: times[0] });
    expect(judgeFree(days, { ...wish, roomId: "room-1" }, zone).kind).toBe("taken");
  });
  it("is refused with the rules' reason, whatever is free", () => {
    const days = [day("2027-03-15", [], "Too soon.")];
    expect(judgeFree(days, wish, zone)).toEqual({ kind: "refused", why: "Too soon." });
  });
  it("is taken otherwise, with the nearest starts, each once, with the person and room wished for where they can", () => {
    const times = [
      free("2027-03-15", "09:00"),
      free("2027-03-15", "10:15", "paula"),
      free("2027-03-15", "10:15", "carl", "room-2"),
      free("2027-03-15", "10:45"),
      free("2027-03-15", "12:00"),
      free("2027-03-15", "16:00"),
    ];
    const answer = judgeFree([day("2027-03-15", times)], wish, zone);
    expect(answer.kind === "taken" && at(answer.near)).toEqual([
      "2027-03-15 10:15 carl room-2",
      "2027-03-15 10:45 carl room-1",
      "2027-03-15 09:00 carl room-1",
      "2027-03-15 12:00 carl room-1",
    ]);
  });
  it("is open while no time is wanted, and the day's first ones are offered", () => {
    const answer = judgeFree(
      [day("2027-03-15", [free("2027-03-15", "11:00"), free("2027-03-15", "09:00")])],
      { ...wish, time: null },
      zone,
    );
    expect(answer.kind === "open" && at(answer.near)[0]).toBe("2027-03-15 09:00 carl room-1");
    expect(judgeFree([], wish, zone)).toEqual({ kind: "open", near: [] });
  });
});

describe("the next days that would do", () => {
  it("are three at most, legal ones with a time, each with the one nearest to the wish", () => {
    const days = [
      day("2027-03-15", [free("2027-03-15", "10:30")]),
      day("2027-03-16", [], "Too soon."),
      day("2027-03-17", []),
      day("2027-03-18", [free("2027-03-18", "09:00"), free("2027-03-18", "11:00")]),
      ...["2027-03-19", "2027-03-22", "2027-03-23"].map((name) => day(name, [free(name, "10:30")])),
    ];
    expect(at(nextDays(days, wish, zone))).toEqual([
      "2027-03-18 11:00 carl room-1",
      "2027-03-19 10:30 carl room-1",
      "2027-03-22 10:30 carl room-1",
    ]);
  });
});

describe("what can be booked of a patient", () => {
  const session = { id: "s", lengthHundredthsMm: 150, earliest: "a", ideal: "b", latest: "c" };
  const plan = { id: "plan", version: 3, clinicianId: "carl", indicationLabel: "acne scars", zoneLabels: ["face"] };
  type Plans = Parameters<typeof dueSessions>[0]["plans"];
  const plans = (state: string) =>
    [
      {
        ...plan,
        state,
        sessions: [
          { ...session, number: 1, state: "done" },
          { ...session, number: 2, state: "booked" },
          { ...session, number: 3, state: "due" },
        ],
      },
    ] as unknown as Plans;
  it("is every due session of an open course, and nothing of one that ended", () => {
    expect(dueSessions({ plans: plans("active") })).toMatchObject([
      { planId: "plan", version: 3, number: 3, count: 3, course: "acne scars, face" },
    ]);
    expect(dueSessions({ plans: plans("ended") })).toEqual([]);
  });
});
