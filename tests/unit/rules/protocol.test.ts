import { describe, expect, it } from "vitest";
import { defaultProtocol, type Protocol, protocolSchema } from "@/lib/rules";
import { judge, performed, planned, rulesOf } from "./facts";

const { needle, course, zones } = defaultProtocol;

function withStep(index: number, change: object): unknown {
  const steps = needle.steps.map((step, at) => (at === index ? { ...step, ...change } : step));
  return { ...defaultProtocol, needle: { ...needle, steps } };
}

function withZone(id: string, change: object): unknown {
  return { ...defaultProtocol, zones: zones.map((zone) => (zone.id === id ? { ...zone, ...change } : zone)) };
}

describe("the protocol", () => {
  it("as it comes passes its own schema, and survives a round through JSON", () => {
    expect(protocolSchema.parse(JSON.parse(JSON.stringify(defaultProtocol)))).toEqual(defaultProtocol);
  });

  it.each([
    ["a rest of no days", withStep(0, { minIntervalDays: 0 }), "needle.steps.0.minIntervalDays"],
    ["half a hundredth of a millimetre", withStep(0, { le: 25.5 }), "needle.steps.0.le"],
    ["a capital in an id", withZone("neck", { id: "Neck" }), "zones.7.id"],
    ["a space in an id", withZone("neck", { id: "neck side" }), "zones.7.id"],
    ["a dash in front of an id", withZone("neck", { id: "-neck" }), "zones.7.id"],
    [
      "an override for no role",
      withZone("face", { override: { ...zones[0]?.override, roles: [] } }),
      "zones.0.override.roles",
    ],
    [
      "a role there is not",
      withZone("face", { override: { ...zones[0]?.override, roles: ["nurse"] } }),
      "zones.0.override.roles.0",
    ],
    ["a key it does not know", { ...defaultProtocol, surprise: 1 }, ""],
  ])("refuses %s", (_title, protocol, path) => {
    const result = protocolSchema.safeParse(protocol);
    expect(result.success).toBe(false);
    expect(result.error?.issues.map((issue) => issue.path.join("."))).toContain(path);
  });

  it("may let several roles override, and give custom as a note", () => {
    const roles = ["owner", "clinician", "prescriber", "front_desk", "patient"];
    const several = withZone("face", { override: { ...zones[0]?.override, roles } });
    const note = withZone("nose", { customary: { upTo: 75, severity: "info", source: "x" } });
    for (const protocol of [several, note]) expect(protocolSchema.parse(protocol)).toEqual(protocol);
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
