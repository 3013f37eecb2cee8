import { describe, expect, it } from "vitest";
import { defaultProtocol, type Protocol, protocolSchema } from "@/lib/rules";
import { judge, performed, planned, rulesOf } from "./facts";

const { needle, course, zones, homeCare } = defaultProtocol;

function withStep(index: number, change: object): unknown {
  const steps = needle.steps.map((step, at) => (at === index ? { ...step, ...change } : step));
  return { ...defaultProtocol, needle: { ...needle, steps } };
}

function withZone(id: string, change: object): unknown {
  return { ...defaultProtocol, zones: zones.map((zone) => (zone.id === id ? { ...zone, ...change } : zone)) };
}

function withCourse(change: object): unknown {
  return { ...defaultProtocol, course: { ...course, ...change } };
}

describe("the protocol", () => {
  it("as it comes passes its own schema, and survives a round through JSON", () => {
    expect(protocolSchema.parse(JSON.parse(JSON.stringify(defaultProtocol)))).toEqual(defaultProtocol);
  });

  it.each([
    ["bands that leave a gap", withStep(1, { gt: 30 }), "needle.steps.1.gt"],
    ["bands that overlap", withStep(1, { gt: 20 }), "needle.steps.1.gt"],
    ["bands that do not start at 0", withStep(0, { gt: 5 }), "needle.steps.0.gt"],
    ["an empty band", withStep(5, { le: 150 }), "needle.steps.5.le"],
    ["a listed length outside its band", withStep(1, { listed: [75] }), "needle.steps.1.listed"],
    ["a minimum above the ideal", withStep(3, { minIntervalDays: 43 }), "needle.steps.3.idealIntervalDays"],
    ["a deeper step that rests less", withStep(4, { minIntervalDays: 30 }), "needle.steps.4.minIntervalDays"],
    ["a step listed twice", withStep(1, { id: "n025" }), "needle.steps"],
    ["a rest of no days", withStep(0, { minIntervalDays: 0 }), "needle.steps.0.minIntervalDays"],
    ["half a hundredth of a millimetre", withStep(0, { le: 25.5 }), "needle.steps.0.le"],
    ["fewest sessions above most", withCourse({ minSessions: 6 }), "course.maxSessions"],
    [
      "a schedule that ends before it starts",
      withCourse({ onScheduleDays: { min: 71, max: 70, source: "x" } }),
      "course.onScheduleDays.max",
    ],
    [
      "a lapse while on schedule",
      withCourse({ lapsedAfterDays: { days: 69, source: "x" } }),
      "course.lapsedAfterDays.days",
    ],
    ["a zone of an unknown parent", withZone("nose", { parent: "head" }), "zones.3.parent"],
    ["a zone inside itself", withZone("face", { parent: "nose" }), "zones.0.parent"],
    ["a zone listed twice", withZone("hands", { id: "neck" }), "zones"],
    ["an override that adds no depth", withZone("face", { max: 150 }), "zones.0.override.upTo"],
    [
      "an override for no known indication",
      { ...defaultProtocol, indications: [] },
      "zones.0.override.indicationGroup",
    ],
    [
      "a clinic-only step that does not exist",
      { ...defaultProtocol, homeCare: { ...homeCare, clinicOnlyFromStep: "n300" } },
      "homeCare.clinicOnlyFromStep",
    ],
    ["a key it does not know", { ...defaultProtocol, surprise: 1 }, ""],
  ])("refuses %s", (_title, protocol, path) => {
    const result = protocolSchema.safeParse(protocol);
    expect(result.success).toBe(false);
    expect(result.error?.issues.map((issue) => issue.path.join("."))).toContain(path);
  });

  it("is where every number comes from: an edited version answers by its own numbers", () => {
    const steps = needle.steps.map((step) => ({ ...step, minIntervalDays: 10, idealIntervalDays: 12 }));
    const edited: Protocol = protocolSchema.parse({
      ...defaultProtocol,
      needle: { ...needle, steps },
      healingWindow: { ...defaultProtocol.healingWindow, days: 9 },
      course: { ...course, onScheduleDays: { min: 11, max: 20, source: "x" } },
      zones: zones.map((zone) => (zone.id === "body" ? { ...zone, max: 200 } : zone)),
    });
    const on = (days: number, length = 150) =>
      rulesOf(judge(planned(days, length), { history: [performed(0, 150)], protocol: edited }));
    expect(on(8)).toEqual(["block INTERVAL_TOO_SHORT", "warn COURSE_EARLY", "warn HEALING_WINDOW_OPEN"]);
    expect(on(9)).toEqual(["block INTERVAL_TOO_SHORT", "warn COURSE_EARLY"]);
    expect(on(10)).toEqual(["info INTERVAL_BELOW_IDEAL", "warn COURSE_EARLY"]);
    expect(on(12)).toEqual([]);
    expect(on(21)).toEqual(["info COURSE_LATE"]);
    expect(on(12, 205)).toEqual(["block ZONE_TOO_DEEP"]);
  });
});
