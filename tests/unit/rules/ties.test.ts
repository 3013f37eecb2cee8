import { describe, expect, it } from "vitest";
import { defaultProtocol, earliestNext, type Performed } from "@/lib/rules";
import { judge, onDay, performed, planned } from "./facts";

const both = (a: Performed, b: Performed) => [
  [a, b],
  [b, a],
];
const neck = { zones: ["neck"] };
const hands = { zones: ["hands"] };
const neckAndHands = { zones: ["neck", "hands"] };
const first = (rule: string, ...given: Parameters<typeof judge>) =>
  judge(...given).find((found) => found.rule === rule);

describe("where several sessions ask for the same day", () => {
  it("the deeper of two on one day is named, whatever order they come in", () => {
    for (const history of both(performed(0, 100), performed(0, 75))) {
      expect(first("HEALING_WINDOW_OPEN", planned(30, 150), { history })?.message).toContain(
        "after 1.0 mm on the body",
      );
      expect(first("COURSE_EARLY", planned(50, 150), { history })?.message).toContain("after 1.0 mm on the body");
      expect(first("COURSE_LATE", planned(90, 150), { history })?.message).toContain("after 1.0 mm on the body");
    }
  });

  it("depth comes before the order of the zones", () => {
    for (const history of both(performed(0, 100, neck), performed(0, 75, hands))) {
      const found = first("HEALING_WINDOW_OPEN", planned(30, 100, neckAndHands), { history });
      expect(found?.message).toContain("after 1.0 mm on the neck");
    }
  });

  it("the one that reaches further comes before the deeper one", () => {
    for (const history of both(performed(0, 250), performed(30, 150))) {
      expect(first("INTERVAL_TOO_SHORT", planned(50, 150), { history })).toMatchObject({
        earliest: onDay(72),
        data: { governedBy: onDay(30), length: 150 },
      });
    }
  });

  it("equally deep ones are named in the order of their zones", () => {
    for (const history of both(performed(0, 100, neck), performed(0, 100, hands))) {
      const next = (days: number) => planned(days, 100, neckAndHands);
      expect(first("INTERVAL_TOO_SHORT", next(30), { history })?.message).toContain("1.0 mm on the hands on");
      expect(earliestNext(defaultProtocol, history, ["neck", "hands"]).governedBy?.zones).toEqual(["hands"]);
    }
  });

  it("the first given is named when nothing but its outcome tells them apart", () => {
    for (const history of both(performed(0, 100), performed(0, 100, { outcome: "stopped_early" }))) {
      expect(earliestNext(defaultProtocol, history, ["body"]).governedBy).toBe(history[0]);
    }
  });

  it("two bookings on one day are named in the order of their zones too", () => {
    const roll = (zones: readonly string[]) => planned(3, 25, { zones, setting: "home" });
    for (const upcoming of [
      [roll(["neck"]), roll(["hands"])],
      [roll(["hands"]), roll(["neck"])],
    ]) {
      const found = first("HOME_TOO_SOON", planned(0, 100, neckAndHands), { upcoming });
      expect(found?.message).toContain("After 1.0 mm on the hands on Mon 2 Mar 2026");
    }
  });
});

describe("how late a course is", () => {
  const late = (days: number, history: readonly Performed[], zones = ["neck", "hands"]) =>
    judge(planned(days, 100, { zones }), { history }).find(({ rule }) => rule === "COURSE_LATE");

  it("counts from the latest session on the zone, whatever order they come in", () => {
    for (const history of both(performed(0, 100, neck), performed(20, 75, neck))) {
      expect(late(100, history, ["neck"])).toMatchObject({ data: { days: 80, governedBy: onDay(20) } });
    }
  });

  it("is not asked when the skin is also needled on that very day", () => {
    expect(late(100, [performed(0, 100, neck), performed(100, 100, neck)], ["neck"])).toBeUndefined();
  });

  it("looks past sessions after it, and past those that keep no rhythm", () => {
    expect(late(100, [performed(0, 100, neck), performed(101, 100, neck)], ["neck"])).toMatchObject({
      data: { days: 100 },
    });
    const roll = performed(90, 25, { ...neck, setting: "home" });
    expect(late(100, [performed(0, 100, neck), roll], ["neck"])).toMatchObject({ data: { days: 100 } });
  });

  it("is told by the zone that waits longest, in whatever order the zones are named", () => {
    const history = [performed(0, 100, neck), performed(10, 100, hands)];
    for (const zones of [
      ["neck", "hands"],
      ["hands", "neck"],
    ]) {
      expect(late(100, history, zones)).toMatchObject({ data: { days: 100, governedBy: onDay(0) } });
    }
  });

  it("is told by the first zone named where two wait equally long", () => {
    const history = [performed(0, 75, neck), performed(0, 100, hands)];
    expect(late(100, history)?.message).toContain("0.75 mm on the neck on");
    expect(late(100, history, ["hands", "neck"])?.message).toContain("1.0 mm on the hands on");
  });
});
