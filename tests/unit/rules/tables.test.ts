import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/day";
import { checkCourse, defaultProtocol, earliestNext, minimumDays } from "@/lib/rules";
import { judge, onDay, performed, planned, rulesOf, START } from "./facts";

const { needle, healingWindow, course, zones, homeCare } = defaultProtocol;
const dermal = needle.steps.filter((step) => step.tier === "dermal");
const lengths = needle.steps.flatMap((step) => step.listed.map((length) => ({ ...step, length })));

describe("the founding text's interval table", () => {
  it.each([
    [20, 1, 2],
    [25, 1, 2],
    [50, 21, 21],
    [75, 28, 28],
    [100, 35, 42],
    [150, 42, 42],
    [200, 56, 56],
    [250, 56, 56],
  ])("gives %i hundredths of a millimetre at least %i days, ideally %i", (length, minimum, ideal) => {
    expect(minimumDays(defaultProtocol, length)).toBe(minimum);
    expect(lengths.find((row) => row.length === length)?.idealIntervalDays).toBe(ideal);
  });

  it.each([-5, 0, 251, 255, 300, Number.NaN, Number.POSITIVE_INFINITY])("covers no length of %d", (length) => {
    expect(minimumDays(defaultProtocol, length)).toBeNull();
  });

  it.each(needle.steps)("rounds every length in the band of $id up to it", (step) => {
    for (let length = step.gt + 1; length <= step.le; length += 1) {
      expect(minimumDays(defaultProtocol, length)).toBe(step.minIntervalDays);
    }
  });

  describe.each(lengths)("after $length", ({ length, minIntervalDays, idealIntervalDays }) => {
    const after = (days: number) => judge(planned(days, 150), { history: [performed(0, length)] });
    const rule = (days: number, name: string) => after(days).filter((finding) => finding.rule === name);

    it("blocks the day before the minimum, names the first free day, and lets nobody override", () => {
      expect(rule(minIntervalDays - 1, "INTERVAL_TOO_SHORT")).toMatchObject([
        { severity: "block", overridableBy: [], earliest: onDay(minIntervalDays), field: "date" },
      ]);
    });

    it("does not block from the minimum on", () => {
      expect(rule(minIntervalDays, "INTERVAL_TOO_SHORT")).toEqual([]);
      expect(rule(idealIntervalDays, "INTERVAL_TOO_SHORT")).toEqual([]);
    });

    it("informs between minimum and ideal only", () => {
      const shortOfIdeal =
        minIntervalDays < idealIntervalDays ? [{ severity: "info", earliest: onDay(idealIntervalDays) }] : [];
      expect(rule(minIntervalDays, "INTERVAL_BELOW_IDEAL")).toMatchObject(shortOfIdeal);
      expect(rule(idealIntervalDays - 1, "INTERVAL_BELOW_IDEAL")).toMatchObject(shortOfIdeal);
      expect(rule(idealIntervalDays, "INTERVAL_BELOW_IDEAL")).toEqual([]);
    });

    it("asks the same towards the next booking and names its day", () => {
      const towards = (days: number) =>
        judge(planned(0, length), { upcoming: [planned(days, 150)] }).filter(
          ({ rule }) => rule === "INTERVAL_TOO_SHORT",
        );
      expect(towards(minIntervalDays)).toEqual([]);
      expect(towards(minIntervalDays - 1)).toMatchObject(
        minIntervalDays === 1
          ? [{ data: { governedBy: START } }]
          : [{ severity: "block", data: { neighbour: onDay(minIntervalDays - 1), latest: onDay(-1) } }],
      );
    });

    it("agrees with earliestNext", () => {
      const history = [performed(0, length)];
      expect(earliestNext(defaultProtocol, history, ["body"])).toEqual({
        date: onDay(minIntervalDays),
        governedBy: history[0],
      });
    });
  });
});

describe("the healing window", () => {
  it.each(dermal)("after $id is open on its last day and closed on the next", ({ le }) => {
    const open = (days: number) =>
      judge(planned(days, 150), { history: [performed(0, le)] }).filter(({ rule }) => rule === "HEALING_WINDOW_OPEN");
    expect(open(healingWindow.days - 1)).toMatchObject([{ severity: "warn", earliest: onDay(healingWindow.days) }]);
    expect(open(healingWindow.days)).toEqual([]);
  });

  it("does not open after an absorption roll", () => {
    expect(rulesOf(judge(planned(2, 150), { history: [performed(0, 25)] }))).toEqual([]);
  });

  it("is also seen from an earlier session towards a later booking", () => {
    const found = judge(planned(0, 50), { upcoming: [planned(30, 150)] });
    expect(found.filter(({ rule }) => rule === "HEALING_WINDOW_OPEN")).toMatchObject([
      { severity: "warn", data: { neighbour: onDay(30) } },
    ]);
  });
});

describe("the course", () => {
  const { min, max } = course.onScheduleDays;
  const lapse = course.lapsedAfterDays.days;
  it.each([
    [min - 1, ["warn COURSE_EARLY"]],
    [min, []],
    [max, []],
    [max + 1, ["info COURSE_LATE"]],
    [lapse, ["info COURSE_LATE"]],
    [lapse + 1, ["warn COURSE_LAPSED"]],
  ])("on day %i after the last session finds %j", (days, expected) => {
    expect(rulesOf(judge(planned(days, 150), { history: [performed(0, 150)] }))).toEqual(expected);
  });

  it.each([
    [course.minSessions - 1, 1],
    [course.minSessions, 0],
    [course.maxSessions, 0],
    [course.maxSessions + 1, 1],
  ])("of %i sessions raises %i refusals of the count", (count, refusals) => {
    const sessions = Array.from({ length: count }, (_, index) => ({ number: index + 1, length: 150, zones: ["body"] }));
    const found = checkCourse(defaultProtocol, { sessions, history: [], patient: {}, actor: { role: "clinician" } });
    expect(found.map(({ rule }) => rule)).toEqual(Array(refusals).fill("COURSE_SESSION_COUNT"));
  });

  it("leaves home rolls and absorption rolls out of the rhythm", () => {
    const history = [performed(0, 150), performed(20, 50, { setting: "home" }), performed(60, 25, { setting: "home" })];
    expect(rulesOf(judge(planned(62, 150), { history }))).toEqual([]);
    expect(rulesOf(judge(planned(200, 25, { setting: "home" }), { history: [performed(0, 150)] }))).toEqual([
      "info ZONE_SHALLOW",
    ]);
  });

  it("does not let a recent session on another zone hide a late one", () => {
    const history = [performed(0, 100, { zones: ["neck"] }), performed(100, 100, { zones: ["hands"] })];
    const found = judge(planned(160, 100, { zones: ["neck", "hands"] }), { history });
    expect(found).toMatchObject([{ rule: "COURSE_LATE", data: { days: 160, governedBy: START } }]);
  });
});

describe("depth by zone", () => {
  const depth = (zone: string, length: number) =>
    judge(planned(0, length, { zones: [zone] })).filter(({ rule }) => rule === "ZONE_TOO_DEEP");

  it.each(zones.filter(({ max }) => max > 0))("of $id ends at its limit", (zone) => {
    expect(depth(zone.id, zone.max - 5)).toEqual([]);
    expect(depth(zone.id, zone.max)).toEqual([]);
    expect(depth(zone.id, zone.max + 5)).toMatchObject([
      { severity: zone.overMax, field: "length", data: { zone: zone.id, max: zone.max } },
    ]);
  });

  it.each(zones.filter(({ max }) => max === 0))("of $id is none at all", (zone) => {
    expect(rulesOf(judge(planned(0, 20, { zones: [zone.id] })))).toEqual(["block ZONE_EXCLUDED"]);
  });

  it.each(zones.filter(({ override }) => override))("of $id may be exceeded by a prescriber for scars only", (zone) => {
    const upTo = zone.override?.upTo ?? 0;
    const roles = (length: number, indication?: string) =>
      judge(planned(0, length, { zones: [zone.id], ...(indication && { indication }) }))[0]?.overridableBy;
    expect(roles(upTo, "acne_scars")).toEqual(["prescriber"]);
    expect(roles(upTo)).toEqual(["prescriber"]);
    expect(roles(upTo, "wrinkles")).toEqual([]);
    expect(roles(upTo, "no such thing")).toEqual([]);
    expect(roles(upTo + 5, "acne_scars")).toEqual([]);
  });

  it.each(zones.filter(({ rangeFrom }) => rangeFrom))("of $id is noted below its usual range", (zone) => {
    const { length, included } = zone.rangeFrom ?? { length: 0, included: true };
    const shallow = (at: number) =>
      judge(planned(0, at, { zones: [zone.id] })).filter(({ rule }) => rule === "ZONE_SHALLOW").length;
    expect([shallow(length - 5), shallow(length), shallow(length + 5)]).toEqual([1, included ? 0 : 1, 0]);
  });

  it("is refused where no zone is named", () => {
    expect(rulesOf(judge(planned(0, 150, { zones: [] })))).toEqual(["block ZONE_UNKNOWN"]);
  });
});

describe("home", () => {
  const { blockBeforeDay } = homeCare.afterDermal;
  it.each(dermal.filter(({ minIntervalDays }) => minIntervalDays > blockBeforeDay))(
    "rolls wait after $id: blocked, then a warning, then free",
    ({ le, minIntervalDays }) => {
      const roll = (days: number) =>
        judge(planned(days, 25, { zones: ["face"], setting: "home" }), {
          history: [performed(0, le, { zones: ["face"] })],
        });
      expect(roll(blockBeforeDay - 1)).toMatchObject([
        { severity: "block", earliest: onDay(blockBeforeDay), overridableBy: [] },
      ]);
      expect(roll(blockBeforeDay)).toMatchObject([{ severity: "warn", earliest: onDay(minIntervalDays) }]);
      expect(roll(minIntervalDays - 1)).toMatchObject([{ rule: "HOME_TOO_SOON", severity: "warn" }]);
      expect(roll(minIntervalDays)).toEqual([]);
    },
  );

  it.each([
    [100, 0],
    [105, 1],
    [150, 1],
    [250, 1],
    [300, 1],
  ])("with a needle of %i raises %i refusals as clinic only", (length, refusals) => {
    const found = judge(planned(0, length, { setting: "home" }));
    expect(found.filter(({ rule }) => rule === "HOME_CLINIC_ONLY")).toHaveLength(refusals);
  });
});

describe("dates", () => {
  it("that do not exist are refused, not judged", () => {
    expect(() => judge({ ...planned(0, 150), date: "2026-02-29" })).toThrow(RangeError);
    expect(() => judge(planned(0, 150), { history: [{ ...performed(0, 150), date: "soon" }] })).toThrow(RangeError);
  });

  it("count in whole days over a leap day", () => {
    const leap = { date: "2028-01-18", length: 150, zones: ["body"], setting: "clinic", outcome: "completed" } as const;
    expect(earliestNext(defaultProtocol, [leap], ["body"]).date).toBe(addDays("2028-02-28", 1));
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  });
});
