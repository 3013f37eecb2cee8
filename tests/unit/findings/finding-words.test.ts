import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decisionOf } from "@/components/findings/decision";
import { numbersOf } from "@/components/findings/finding-numbers";
import { readSource } from "@/components/findings/source-words";
import { checkSession, defaultProtocol, type Performed } from "@/lib/rules";
import { sessionsCatalog } from "@/lib/rules/sessions/catalog";

const { findings: words } = JSON.parse(readFileSync("messages/en/findings.json", "utf8"));
const deep: Performed = { date: "2026-03-02", length: 150, zones: ["body"], setting: "clinic", outcome: "completed" };

function findingsOn(date: string) {
  return checkSession(defaultProtocol, {
    history: [deep],
    upcoming: [],
    session: { date, length: 150, zones: ["body"], setting: "clinic" },
    patient: {},
    actor: { role: "clinician" },
  });
}
const finding = (rule: string) => {
  const found = findingsOn("2026-03-30").find((one) => one.rule === rule);
  if (!found) throw new Error(`${rule} was not found`);
  return found;
};

describe("the numbers of a finding", () => {
  it("name the days, the need and the session that governs, with its needle", () => {
    expect(numbersOf(finding("INTERVAL_TOO_SHORT"))).toEqual([
      { label: "days", kind: "days", value: 28 },
      { label: "needs", kind: "days", value: 42 },
      { label: "governedBy", kind: "governing", value: "2026-03-02", length: 150 },
    ]);
  });

  it("leave out what has no name, what is not there and what is no single value", () => {
    expect(numbersOf({ rule: "ZONE_EXCLUDED", data: { zone: "face", secret: 3 } })).toHaveLength(1);
    expect(numbersOf({ rule: "ZONE_EXCLUDED", data: { zone: null } })).toEqual([]);
    expect(numbersOf({ rule: "ZONE_EXCLUDED" })).toEqual([]);
    expect(numbersOf({ rule: "NO_SUCH_RULE", data: { days: 3 } })).toEqual([]);
  });

  it("of other families are read where the key carries its unit", () => {
    const data = { grams: 12, weightKg: 60, totalMg: 300, row: "adult" };
    expect(numbersOf({ rule: "ANY_CREAM_RULE", data }).map(({ label, kind }) => `${label} ${kind}`)).toEqual([
      "grams grams",
      "totalMg milligrams",
      "weight kilograms",
    ]);
  });

  it("read a key by its rule: the most sessions of a course are no needle length", () => {
    const most = (rule: string) => numbersOf({ rule, data: { max: 5 } }).map(({ kind }) => kind);
    expect([most("COURSE_SESSION_COUNT"), most("ZONE_TOO_DEEP")]).toEqual([["count"], ["length"]]);
  });

  it("have words for every label of every session rule", () => {
    const everything = Object.fromEntries(
      [
        ..."days needs ideal governedBy neighbour neighbourNumber latest number length max min count over from zone".split(
          " ",
        ),
        "increment",
        "smallest",
        "customary",
        "total",
        "perDirection",
        "totalPerZone",
        "dermalDate",
        "rollDate",
      ].map((key) => [key, 1]),
    );
    for (const { rule } of sessionsCatalog) {
      const labels = numbersOf({ rule, data: everything }).map(({ label }) => label);
      expect(
        labels.filter((label) => !(label in words.number)),
        rule,
      ).toEqual([]);
    }
  });
});

describe("a finding's source", () => {
  it.each([
    ["SEED: intervals, n150", null, "founding_text"],
    ["SEED: healingWindow", null, "founding_text"],
    ["CONVENTION (no published source found): zones, neck", "no published source found", "convention"],
    [
      "CONVENTION: 56 days are the founding text's own 8 weeks: course.onScheduleWindowDays",
      "56 days are the founding text's own 8 weeks",
      "convention",
    ],
    [
      "from general knowledge, unverified: zones, inside_orbital_rim",
      "from general knowledge, unverified",
      "unverified",
    ],
    ["SEED; CONVENTION: vendor charts only", "the founding text; vendor charts only", "convention"],
    [
      "Harris 2015 (Int J Womens Dermatol 1:77-81): zones, face",
      "Harris 2015 (Int J Womens Dermatol 1:77-81)",
      "published",
    ],
    [
      "CONVENTION: the sessions of a course are numbered in the order they are done",
      "the sessions of a course are numbered in the order they are done",
      "convention",
    ],
  ])("%s says how far it carries, and the rest in words without the place in the data", (source, said, certainty) => {
    expect(readSource(source)).toEqual({ words: said, certainty });
  });

  it("is understood for every finding of a session that is far too soon", () => {
    for (const { source } of findingsOn("2026-03-05"))
      expect(words.certainty).toHaveProperty(readSource(source).certainty);
  });
});

describe("letting a finding pass", () => {
  it("is an acknowledgement for the healing window and an override for everything else", () => {
    const kinds = sessionsCatalog.map(({ rule }) => [rule, decisionOf({ rule })] as const);
    expect(kinds.filter(([, kind]) => kind === "acknowledge")).toEqual([["HEALING_WINDOW_OPEN", "acknowledge"]]);
  });

  it("has the same words for both", () => {
    expect(Object.keys(words.override).sort()).toEqual(Object.keys(words.acknowledge).sort());
  });
});
