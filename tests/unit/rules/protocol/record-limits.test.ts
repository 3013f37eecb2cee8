import { describe, expect, test } from "vitest";
import { defaultProtocol, type Protocol, protocolSchema } from "@/lib/rules";

const { needle, course, zones, indications } = defaultProtocol;

const refused = (change: Partial<Protocol>) =>
  (protocolSchema.safeParse({ ...defaultProtocol, ...change }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
const deepest = (le: number, listed = [200, le]) => ({
  needle: { ...needle, steps: needle.steps.map((step) => (step.id === "n250" ? { ...step, le, listed } : step)) },
});
const inSteps = (length: number) => ({ needle: { ...needle, increment: { ...needle.increment, length } } });
const named = (id: string) => ({ zones: [...zones, ...zones.slice(7, 8).map((zone) => ({ ...zone, id }))] });

describe("a protocol that allows what no record can hold is refused:", () => {
  test.each<[string, Partial<Protocol>, string]>([
    [
      "courses of one session",
      { course: { ...course, minSessions: 1 } },
      "course.minSessions: 1 is too few: a course is recorded with 2 to 5 sessions.",
    ],
    [
      "courses of six sessions",
      { course: { ...course, maxSessions: 6 } },
      "course.maxSessions: 6 is too many: a course is recorded with 2 to 5 sessions.",
    ],
    [
      "a needle past 2.5 mm",
      deepest(255),
      "needle.steps.5.le: n250 reaches 2.55 mm, and needles are recorded up to 2.5 mm.",
    ],
    [
      "lengths between the steps of 0.05 mm",
      inSteps(1),
      "needle.increment.length: Needle lengths are recorded in steps of 0.05 mm, so the increment cannot be 0.01 mm.",
    ],
    ["a zone with a very long id", named("z".repeat(61)), "zones.13.id: A zone's id has at most 60 characters."],
    [
      "an indication the record does not know",
      { indications: [...indications, { id: "peeling", label: "peeling", group: "scars" }] },
      "indications.7.id: peeling cannot be recorded as an indication. These can: acne_scars, surgical_scars, wound_scars, wrinkles, stretch_marks, pigmentation, laxity.",
    ],
  ])("%s", (_title, change, issue) => {
    expect(refused(change)).toEqual([issue]);
  });
});

test.each<[string, Partial<Protocol>]>([
  ["2 sessions and no more", { course: { ...course, minSessions: 2, maxSessions: 2 } }],
  ["a deepest needle of 2.5 mm", deepest(250)],
  ["a zone's id of 60 characters", named("z".repeat(60))],
  ["fewer indications", { indications: indications.filter(({ id }) => id !== "laxity") }],
])("what the record just holds is let stand: %s", (_title, change) => {
  expect(refused(change)).toEqual([]);
});
