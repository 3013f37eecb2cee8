import { describe, expect, it } from "vitest";
import { checkCourse, defaultProtocol, type Protocol, passesEachWay } from "@/lib/rules";
import { judge, planned } from "./facts";

const CONVENTION = "CONVENTION (no published source found)";
const onZone = (zone: string, length: number, indication?: string) =>
  judge(planned(0, length, { zones: [zone], ...(indication && { indication }) }));

describe("a finding about the needle says all of itself", () => {
  const field = "length";
  it("NEEDLE_INCREMENT", () => {
    expect(onZone("face", 37)).toEqual([
      {
        rule: "NEEDLE_INCREMENT",
        severity: "block",
        message: "0.37 mm is not a multiple of 0.05 mm.",
        overridableBy: [],
        source: `${CONVENTION}: needle.increment`,
        field,
        data: { length: 37, increment: 5 },
      },
    ]);
  });

  it("NEEDLE_OUTSIDE_PROTOCOL", () => {
    expect(onZone("body", 300)[0]).toEqual({
      rule: "NEEDLE_OUTSIDE_PROTOCOL",
      severity: "block",
      message: "3.0 mm is outside the protocol, which covers needles over 0 and up to 2.5 mm.",
      overridableBy: [],
      source: "SEED: needle.aboveLargest",
      field,
      data: { length: 300, max: 250 },
    });
  });

  it("NEEDLE_BELOW_LISTED, from below the smallest listed needle on", () => {
    expect(onZone("face", 15)[0]).toEqual({
      rule: "NEEDLE_BELOW_LISTED",
      severity: "info",
      message: "0.15 mm is below the smallest listed needle (0.2 mm) and follows its interval.",
      overridableBy: [],
      source: "SEED: needle.belowSmallest",
      field,
      data: { length: 15, smallest: 20 },
    });
    expect(onZone("face", 20).map(({ rule }) => rule)).toEqual(["ZONE_SHALLOW"]);
  });

  it("HOME_CLINIC_ONLY", () => {
    expect(judge(planned(0, 105, { setting: "home" }))).toEqual([
      {
        rule: "HOME_CLINIC_ONLY",
        severity: "block",
        message: "1.05 mm is not used at home: needles over 1.0 mm stay in the clinic.",
        overridableBy: [],
        source: `${CONVENTION}: homeCare.notOffered`,
        field,
        data: { length: 105, over: 100 },
      },
    ]);
  });
});

describe("a finding about a zone says all of itself", () => {
  it("ZONE_EXCLUDED", () => {
    expect(onZone("mucosa_lips_genital", 50)).toEqual([
      {
        rule: "ZONE_EXCLUDED",
        severity: "block",
        message: "The mucosa, lips and genital skin is never needled.",
        overridableBy: [],
        source: `${CONVENTION}: zones, mucosa_lips_genital`,
        field: "zones",
        data: { zone: "mucosa_lips_genital" },
      },
    ]);
  });

  it("ZONE_UNKNOWN, for an id and for none", () => {
    const common = { rule: "ZONE_UNKNOWN", severity: "block", overridableBy: [], source: "evidence A15: zones" };
    expect(onZone("left knee", 50)).toEqual([
      {
        ...common,
        message: "“left knee” is no zone of this protocol, so no depth limit is known.",
        field: "zones",
        data: { zone: "left knee" },
      },
    ]);
    expect(judge(planned(0, 50, { zones: [] }))).toEqual([
      {
        ...common,
        message: "No zone is named, so no depth limit is known.",
        field: "zones",
        data: { zone: null },
      },
    ]);
  });

  it.each([
    [80, "0.8 mm"],
    [100, "1.0 mm"],
  ])("ZONE_ABOVE_CUSTOMARY at %i, up to the limit itself", (length, words) => {
    expect(onZone("forehead", length)).toEqual([
      {
        rule: "ZONE_ABOVE_CUSTOMARY",
        severity: "warn",
        message: `${words} is deeper than charts give for the forehead (0.75 mm).`,
        overridableBy: ["clinician", "prescriber"],
        source: "CONVENTION: vendor charts only (evidence 2.3): zones, forehead",
        field: "length",
        data: { zone: "forehead", length, customary: 75 },
      },
    ]);
  });

  it("ZONE_ABOVE_CUSTOMARY as a note is nobody's to let pass", () => {
    const zones = defaultProtocol.zones.map((zone) =>
      zone.customary ? { ...zone, customary: { ...zone.customary, severity: "info" as const } } : zone,
    );
    const protocol: Protocol = { ...defaultProtocol, zones };
    expect(judge(planned(0, 80, { zones: ["nose"] }), { protocol })).toMatchObject([
      { rule: "ZONE_ABOVE_CUSTOMARY", severity: "info", overridableBy: [] },
    ]);
  });

  it.each([
    ["face", 20, 25, "0.2 mm is shallow for the face, where the usual range starts at 0.25 mm."],
    ["body", 100, 100, "1.0 mm is shallow for the body, where the usual range starts above 1.0 mm."],
  ])("ZONE_SHALLOW on the %s", (zone, length, from, message) => {
    expect(onZone(zone, length)).toEqual([
      {
        rule: "ZONE_SHALLOW",
        severity: "info",
        message,
        overridableBy: [],
        source: `SEED: zones, ${zone}`,
        field: "length",
        data: { zone, length, from },
      },
    ]);
  });
});

describe("ZONE_TOO_DEEP says all of itself", () => {
  const tooDeep = (zone: string, length: number, max = 100) => ({
    rule: "ZONE_TOO_DEEP",
    severity: "block",
    message: `${length / 100} mm is too deep for the ${zone}: the limit is 1.0 mm.`,
    overridableBy: [],
    source: `SEED: zones, ${zone}`,
    field: "length",
    data: { zone, length, max },
  });

  it("with the prescriber's exception only where it holds", () => {
    const plain = tooDeep("face", 150);
    const excepted = {
      ...plain,
      message: `${plain.message} A prescriber may allow up to 1.5 mm for scars.`,
      overridableBy: ["prescriber"],
    };
    expect(onZone("face", 150)).toEqual([excepted]);
    expect(onZone("face", 150, "acne_scars")).toEqual([excepted]);
    expect(onZone("face", 150, "wrinkles")).toEqual([plain]);
    expect(onZone("face", 155)).toEqual([tooDeep("face", 155)]);
  });

  it("as a warning for those who treat, on thin skin", () => {
    expect(onZone("neck", 105)).toEqual([
      {
        ...tooDeep("neck", 105),
        severity: "warn",
        overridableBy: ["clinician", "prescriber"],
        source: `${CONVENTION}: zones, neck`,
      },
    ]);
  });

  it("citing the limit of the zone around, where that is the one that blocks", () => {
    expect(onZone("periorbital_outside_rim", 105)).toMatchObject([
      { severity: "block", source: "SEED: zones, face", data: { zone: "periorbital_outside_rim", max: 100 } },
    ]);
    expect(onZone("periorbital_outside_rim", 100)).toMatchObject([
      { severity: "warn", source: "CONVENTION: vendor charts only (evidence 2.3): zones, periorbital_outside_rim" },
    ]);
  });

  it("without an exception where the limit only warns: there is nothing to allow", () => {
    const zones = defaultProtocol.zones.map((zone) => ({ ...zone, overMax: "warn" as const }));
    const found = judge(planned(0, 150, { zones: ["face"] }), { protocol: { ...defaultProtocol, zones } });
    expect(found.map(({ message }) => message)).toEqual(["1.5 mm is too deep for the face: the limit is 1.0 mm."]);
  });
});

describe("a finding about passes or the number of sessions says all of itself", () => {
  const passes = (horizontal: number, vertical: number, diagonal: number) =>
    judge({
      ...planned(0, 100, { zones: ["nose"] }),
      passes: [
        { zone: "face", horizontal: 10, vertical: 10, diagonal: 10 },
        { zone: "nose", horizontal, vertical, diagonal },
      ],
    }).filter(({ rule }) => rule === "PASSES_OVER");

  it("PASSES_OVER, counting all three directions", () => {
    expect(passes(11, 2, 3)).toEqual([
      {
        rule: "PASSES_OVER",
        severity: "warn",
        message:
          "16 passes over the nose (11 across, 2 up and down, 3 diagonal): 10 each way and 30 in all are enough.",
        overridableBy: ["clinician", "prescriber"],
        source: "SEED: passes",
        field: "passes.1",
        data: { zone: "nose", total: 16, perDirection: 10, totalPerZone: 30 },
      },
    ]);
    expect(passes(10, 10, 10)).toEqual([]);
    expect(passesEachWay(defaultProtocol)).toBe(10);
  });

  it("PASSES_OVER by the total alone, where a protocol allows fewer than each way together", () => {
    const protocol = { ...defaultProtocol, passes: { ...defaultProtocol.passes, totalPerZone: 20 } };
    const total = (horizontal: number, vertical: number, diagonal: number) =>
      judge({ ...planned(0, 150), passes: [{ zone: "body", horizontal, vertical, diagonal }] }, { protocol });
    expect(total(10, 5, 5)).toEqual([]);
    expect(total(10, 5, 6)).toMatchObject([{ rule: "PASSES_OVER", data: { total: 21, totalPerZone: 20 } }]);
  });

  it("COURSE_SESSION_COUNT, with the way out where there are too many", () => {
    const count = (sessions: number) =>
      checkCourse(defaultProtocol, {
        sessions: Array.from({ length: sessions }, (_, at) => ({ number: at + 1, length: 150, zones: ["body"] })),
        history: [],
        patient: {},
        actor: { role: "clinician" },
      });
    const refusal = (sessions: number, more = "") => ({
      rule: "COURSE_SESSION_COUNT",
      severity: "block",
      message: `A course has 2 to 5 sessions; this one has ${sessions}.${more}`,
      overridableBy: [],
      source: "SEED: course",
      field: "sessions",
      data: { count: sessions, min: 2, max: 5 },
    });
    expect(count(1)).toEqual([refusal(1)]);
    expect(count(6)).toEqual([refusal(6, " Open a new course for the rest.")]);
  });
});
