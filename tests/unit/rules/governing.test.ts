import { describe, expect, it } from "vitest";
import { defaultProtocol, earliestNext, type Finding, window } from "@/lib/rules";
import { checkNeedle } from "@/lib/rules/sessions/needle";
import { judge, onDay, performed, planned } from "./facts";

const tooShort = (...given: Parameters<typeof judge>) =>
  judge(...given).filter(({ rule }) => rule === "INTERVAL_TOO_SHORT");

describe("of several sessions on the same skin", () => {
  it("the one whose rest ends last governs, not the most recent", () => {
    const history = [performed(0, 200), performed(10, 100)];
    expect(tooShort(planned(40, 150), { history })).toMatchObject([
      { earliest: onDay(56), data: { governedBy: onDay(0), length: 200 } },
    ]);
    expect(earliestNext(defaultProtocol, history, ["body"])).toEqual({ date: onDay(56), governedBy: history[0] });
  });

  it("the deeper one is named when two rests end on the same day", () => {
    const deeper = performed(0, 150);
    for (const history of [
      [deeper, performed(14, 75)],
      [performed(14, 75), deeper],
    ]) {
      expect(tooShort(planned(41, 150), { history })).toMatchObject([{ earliest: onDay(42), data: { length: 150 } }]);
      expect(earliestNext(defaultProtocol, history, ["body"])).toEqual({ date: onDay(42), governedBy: deeper });
    }
  });

  it("the next booking is the one that is named", () => {
    const upcoming = [planned(20, 150), planned(10, 150), planned(30, 150)];
    expect(tooShort(planned(0, 150), { upcoming })).toMatchObject([
      { data: { neighbour: onDay(10), latest: onDay(-32) } },
    ]);
  });
});

describe("needling already done outside the bands", () => {
  it.each([
    [0, 1],
    [-5, 1],
    [300, 56],
  ])("of %i rests %i days: a history is a fact, and unknown depth never shortens a rest", (length, days) => {
    expect(earliestNext(defaultProtocol, [performed(0, length)], ["body"]).date).toBe(onDay(days));
  });

  it("is not judged by a protocol without a single needle step, which covers no needle either", () => {
    const protocol = { ...defaultProtocol, needle: { ...defaultProtocol.needle, steps: [] } };
    expect(() => earliestNext(protocol, [performed(0, 50)], ["body"])).toThrow(
      new RangeError("A protocol has at least one needle step"),
    );
    const found: Finding[] = [];
    checkNeedle(protocol, 50, { prefix: "", path: "" }, found);
    expect(found).toMatchObject([{ rule: "NEEDLE_OUTSIDE_PROTOCOL", data: { max: 0 } }]);
  });
});

describe("the window", () => {
  it("takes the course's rhythm from the clinic, and the rest from every needle", () => {
    const history = [performed(0, 150), performed(50, 50, { setting: "home" })];
    expect(window(defaultProtocol, history, ["body"], 150)).toEqual({
      earliest: onDay(71),
      ideal: onDay(71),
      latest: onDay(71),
    });
    expect(window(defaultProtocol, [performed(0, 150), performed(20, 50, { setting: "home" })], ["body"], 150)).toEqual(
      {
        earliest: onDay(42),
        ideal: "2026-05-02",
        latest: onDay(70),
      },
    );
  });

  it("reads only what took place on the same skin", () => {
    const history = [performed(0, 150)];
    const answer = window(defaultProtocol, history, ["body"], 150);
    for (const other of [
      performed(30, 250, { outcome: "cancelled" }),
      performed(30, 250, { outcome: "no_show" }),
      performed(30, 100, { zones: ["neck"] }),
    ]) {
      expect(window(defaultProtocol, [...history, other], ["body"], 150)).toEqual(answer);
      expect(window(defaultProtocol, [other, ...history], ["body"], 25)).toEqual(
        window(defaultProtocol, history, ["body"], 25),
      );
    }
  });

  it("keeps no two-month rhythm from or for an absorption roll, not even in the clinic", () => {
    const days = (...given: Parameters<typeof performed>[]) =>
      window(
        defaultProtocol,
        given.map((one) => performed(...one)),
        ["body"],
        150,
      );
    expect(days([0, 150], [50, 25])).toEqual({ earliest: onDay(51), ideal: "2026-05-02", latest: onDay(70) });
    expect(window(defaultProtocol, [performed(0, 150)], ["body"], 25)).toEqual({
      earliest: onDay(42),
      ideal: onDay(42),
      latest: onDay(70),
    });
  });

  it("leaves the daily roller its own day where the clinic lets the healing window block", () => {
    const healingWindow = { ...defaultProtocol.healingWindow, severity: "block" as const };
    const history = [performed(0, 25, { setting: "home" })];
    expect(earliestNext({ ...defaultProtocol, healingWindow }, history, ["body"]).date).toBe(onDay(1));
  });
});
