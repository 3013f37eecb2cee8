import { describe, expect, it } from "vitest";
import { defaultProtocol, type Protocol, protocolSchema } from "@/lib/rules";

const { needle, course, zones, indications, homeCare } = defaultProtocol;

type Change = Partial<Protocol>;
const step = (index: number, change: object): Change => ({
  needle: { ...needle, steps: needle.steps.map((one, at) => (at === index ? { ...one, ...change } : one)) },
});
const zone = (id: string, change: object): Change => ({
  zones: zones.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const schedule = (min: number, max: number, lapse = 183): Change => ({
  course: { ...course, onScheduleDays: { min, max, source: "x" }, lapsedAfterDays: { days: lapse, source: "x" } },
});

/** What the schema says to the default protocol so changed: "path: message". The other rooms' sections have tests of their own. */
const refused = (change: Change) =>
  (protocolSchema.safeParse({ ...defaultProtocol, ...change }).error?.issues ?? [])
    .filter(({ path: [section] }) => !["screening", "anesthesia", "consent", "care"].includes(String(section)))
    .map(({ code, path, message }) => `${code} ${path.join(".")}: ${message}`);

describe("a protocol that speaks against itself is refused, and says where:", () => {
  it.each<[string, Change, string[]]>([
    [
      "bands that leave a gap",
      step(1, { gt: 30 }),
      ["needle.steps.1.gt: Bands must meet: n050 has to start over 0.25 mm, not over 0.3 mm."],
    ],
    [
      "bands that do not start at 0",
      step(0, { gt: 5 }),
      ["needle.steps.0.gt: Bands must meet: n025 has to start over 0.0 mm, not over 0.05 mm."],
    ],
    [
      "a listed length between the increments",
      step(1, { listed: [48, 50] }),
      ["needle.steps.1.listed: n050 lists 0.48 mm, which is no multiple of the increment, 0.05 mm."],
    ],
    [
      "an empty band",
      step(5, { le: 150 }),
      [
        "needle.steps.5.le: The band of n250 is empty: over 1.5 mm and up to 1.5 mm.",
        "needle.steps.5.listed: n250 lists 2.0 mm, which is outside its own band: over 1.5 mm, up to 1.5 mm.",
      ],
    ],
    [
      "one listed length past its band, beside one inside",
      step(1, { listed: [50, 55] }),
      ["needle.steps.1.listed: n050 lists 0.55 mm, which is outside its own band: over 0.25 mm, up to 0.5 mm."],
    ],
    [
      "a listed length where the band before still holds",
      step(1, { listed: [25, 50] }),
      ["needle.steps.1.listed: n050 lists 0.25 mm, which is outside its own band: over 0.25 mm, up to 0.5 mm."],
    ],
    [
      "an ideal below the minimum",
      step(5, { idealIntervalDays: 55 }),
      ["needle.steps.5.idealIntervalDays: n250: the ideal interval, 55 days, is shorter than the minimum, 56 days."],
    ],
    [
      "a deeper step that rests less",
      step(4, { minIntervalDays: 34 }),
      ["needle.steps.4.minIntervalDays: n150 is deeper than n100 and rests less: 34 days against 35."],
    ],
    [
      "fewest sessions above most",
      { course: { ...course, minSessions: 6 } },
      ["course.maxSessions: A course has at least 6 sessions, so it cannot have at most 5."],
    ],
    [
      "a schedule that ends before it starts",
      schedule(71, 70),
      ["course.onScheduleDays.max: The on-schedule span starts at 71 days, so it cannot end at 70."],
    ],
    [
      "a lapse while on schedule",
      schedule(56, 70, 69),
      ["course.lapsedAfterDays.days: A course cannot lapse after 69 days while it is on schedule up to 70."],
    ],
    [
      "a parent that is no zone",
      zone("nose", { parent: "head" }),
      ["zones.3.parent: nose is part of head, which is no zone."],
    ],
    ["a zone that is its own parent", zone("neck", { parent: "neck" }), ["zones.7.parent: neck is part of itself."]],
    [
      "two zones inside each other",
      zone("face", { parent: "nose" }),
      ["zones.0.parent: face is part of itself.", "zones.3.parent: nose is part of itself."],
    ],
    [
      "an override that adds no depth",
      { zones: zone("face", { override: { ...zones[0]?.override, upTo: 100 } }).zones ?? [] },
      ["zones.0.override.upTo: face: the override, up to 1.0 mm, adds no depth to 1.0 mm."],
    ],
    [
      "an override for an indication nobody has",
      { indications: indications.filter(({ group }) => group !== "scars") },
      [
        "zones.0.override.indicationGroup: No indication belongs to scars.",
        "zones.2.override.indicationGroup: No indication belongs to scars.",
      ],
    ],
    ["a zone listed twice", { zones: [...zones, ...zones.slice(7, 8)] }, ["zones: neck is listed twice."]],
    [
      "an indication listed twice",
      { indications: [...indications, { id: "laxity", label: "laxity", group: "laxity" }] },
      ["indications: laxity is listed twice."],
    ],
    [
      "a clinic-only step that does not exist",
      { homeCare: { ...homeCare, clinicOnlyFromStep: "n300" } },
      ["homeCare.clinicOnlyFromStep: n300 is no needle step."],
    ],
  ])("%s", (_title, change, issues) => {
    expect(refused(change)).toEqual(issues.map((issue) => `custom ${issue}`));
  });

  it("a step listed twice, which homeCare then cannot mean either", () => {
    expect(refused(step(4, { id: "n100" }))).toEqual([
      "custom needle.steps: n100 is listed twice.",
      "custom homeCare.clinicOnlyFromStep: n150 is no needle step.",
    ]);
  });
});

describe("what only comes close is let stand:", () => {
  it.each<[string, Change]>([
    ["as few sessions as many", { course: { ...course, minSessions: 5 } }],
    ["a schedule of one day", schedule(70, 70)],
    ["a lapse on the day the schedule ends", schedule(56, 70, 70)],
    ["a deeper step that rests as long", step(5, { minIntervalDays: 42 })],
    ["a zone three levels down", zone("nose", { parent: "forehead" })],
    ["an override of one hundredth more", zone("face", { override: { ...zones[0]?.override, upTo: 101 } })],
  ])("%s", (_title, change) => {
    expect(refused(change)).toEqual([]);
  });
});
