import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { ruleBookMarkdown } from "@/lib/rules/book/markdown";
import { ruleBook } from "@/lib/rules/book/rule-book";
import { catalog } from "@/lib/rules/catalog/catalog";
import { families } from "@/lib/rules/catalog/rule-entry";

it("docs/rules.md is what the default protocol says; if not, run: npm run rules", () => {
  expect(readFileSync("docs/rules.md", "utf8")).toBe(ruleBookMarkdown(defaultProtocol));
});

describe("the book of rules", () => {
  const chapters = ruleBook(defaultProtocol);

  it("has a chapter for every family, in their order, and tells every rule once", () => {
    expect(chapters.map(({ family }) => family)).toEqual(families);
    const told = chapters.flatMap(({ rules }) => rules.map(({ rule }) => rule));
    expect(told.toSorted()).toEqual(catalog.map(({ rule }) => rule).toSorted());
    expect(new Set(told).size).toBe(told.length);
  });

  it("leaves no family without data or rules, and no cell without its column", () => {
    for (const { tables, rules } of chapters) {
      expect(tables.length + rules.length).toBeGreaterThan(0);
      for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it("follows the protocol it is given", () => {
    const healingWindow = { ...defaultProtocol.healingWindow, days: 45, severity: "block" as const };
    const [first, second] = [defaultProtocol, { ...defaultProtocol, healingWindow }].map(
      (protocol) => ruleBook(protocol).find(({ family }) => family === "healing_window")?.tables[0]?.rows,
    );
    expect(first?.map(([, value]) => value)).toEqual(["40 days", "is warned of", "a clinician or a prescriber"]);
    expect(second?.map(([, value]) => value)).toEqual(["45 days", "is blocked", "a clinician or a prescriber"]);
  });
});
