import { describe, expect, it } from "vitest";
import { courseWindow, defaultProtocol, healingDays, influenceDays, stillSetsRhythm } from "@/lib/rules";
import { onDay, performed } from "./facts";

const session = { number: 2, length: 150, zones: ["body"] };
const { min, max } = defaultProtocol.course.onScheduleDays;
const windowAfter = (history: Parameters<typeof performed>[], first: number, number = 2) =>
  courseWindow(defaultProtocol, {
    history: history.map((given) => performed(...given)),
    session: { ...session, number },
    first: onDay(first),
  });

describe("the on-schedule days of a session", () => {
  it("begin on the first day and last the on-schedule span where nothing came before", () => {
    expect(windowAfter([], 3)).toEqual({ earliest: onDay(3), ideal: onDay(3), latest: onDay(3 + max), open: true });
  });

  it("follow the session before: from the start of the span to its end, ideally two months later", () => {
    expect(windowAfter([[0, 150]], 1)).toEqual({
      earliest: onDay(min),
      ideal: "2026-05-02",
      latest: onDay(max),
      open: false,
    });
  });

  it("do not begin before the first day that can be booked", () => {
    expect(windowAfter([[0, 150]], min + 2)).toMatchObject({
      earliest: onDay(min + 2),
      ideal: "2026-05-02",
      open: false,
    });
    expect(windowAfter([[0, 150]], 61)).toMatchObject({ earliest: onDay(61), ideal: onDay(61), open: false });
  });

  it("count anew from the first day once the ideal day has passed", () => {
    expect(windowAfter([[0, 150]], 62)).toEqual({
      earliest: onDay(62),
      ideal: onDay(62),
      latest: onDay(62 + max),
      open: true,
    });
  });

  it("begin for a first session as soon as the skin is ready: no rhythm of an older course", () => {
    expect(windowAfter([[0, 150]], 1, 1)).toMatchObject({ earliest: onDay(42), ideal: "2026-05-02", open: false });
  });

  it("begin on the ideal day of an absorption roll, which comes before the on-schedule span", () => {
    const given = { history: [performed(0, 150)], session: { ...session, length: 25 }, first: onDay(1) };
    expect(courseWindow(defaultProtocol, given)).toEqual({
      earliest: onDay(42),
      ideal: onDay(42),
      latest: onDay(max),
      open: false,
    });
  });

  it("begin no later than the ideal day, also where the deepest needle rests longer", () => {
    const slow = windowAfter(
      [
        [-10, 150],
        [0, 250],
      ],
      1,
    );
    expect(slow.earliest <= slow.ideal && slow.ideal <= slow.latest).toBe(true);
    expect(slow.earliest).toBe(onDay(56));
  });
});

describe("a session speaks against the next", () => {
  it.each([
    [25, 2],
    [50, 40],
    [100, 42],
    [150, 42],
    [250, 56],
    [300, 56],
  ])("of %i hundredths of a millimetre for %i days", (length, days) => {
    expect(influenceDays(defaultProtocol, length)).toBe(days);
  });

  it("for as long as its healing window where that is longer", () => {
    const healingWindow = { ...defaultProtocol.healingWindow, days: 70 };
    expect(influenceDays({ ...defaultProtocol, healingWindow }, 250)).toBe(70);
    expect(influenceDays({ ...defaultProtocol, healingWindow }, 25)).toBe(2);
    expect(healingDays({ ...defaultProtocol, healingWindow })).toBe(70);
  });

  it("sets the rhythm past a shallow one only where it reached the dermis itself", () => {
    expect(stillSetsRhythm(defaultProtocol, 150, 25)).toBe(true);
    expect(stillSetsRhythm(defaultProtocol, 150, 50)).toBe(false);
    expect(stillSetsRhythm(defaultProtocol, 25, 25)).toBe(false);
    expect(stillSetsRhythm(defaultProtocol, 25, 150)).toBe(false);
  });
});
