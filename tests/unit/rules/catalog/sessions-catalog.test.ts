import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Protocol, protocolSchema } from "@/lib/rules";
import { sessionsCatalog } from "@/lib/rules/sessions/catalog";
import { changes, standard } from "./changed-protocols";

const ids = sessionsCatalog.map(({ rule }) => rule);
/** Rules that read the protocol. The order of a course is none of its numbers. */
const numbered = sessionsCatalog.filter(({ path }) => path !== undefined).map(({ rule }) => rule);
const sorted = (some: Iterable<string>) => [...new Set(some)].sort();
const read = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, "utf8"));

function entryOf(rule: string) {
  const entry = sessionsCatalog.find((one) => one.rule === rule);
  if (!entry) throw new Error(`${rule} has no entry`);
  return entry;
}

describe("the catalogue of session rules", () => {
  it("has one entry for every rule of the golden cases, and a golden case for every entry with a number in it", () => {
    const expected = read("tests/golden/intervals/*.json").flatMap((text) => {
      const { cases } = JSON.parse(text) as { cases: readonly { expect: unknown }[] };
      return cases.flatMap((one) => (Array.isArray(one.expect) ? (one.expect as { rule: string }[]) : []));
    });
    const golden = sorted(expected.map(({ rule }) => rule));
    expect(golden.filter((rule) => !ids.includes(rule))).toEqual([]);
    expect(numbered.filter((rule) => !golden.includes(rule))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has an entry for every rule id that stands in the rules' own code", () => {
    const code = read("lib/rules/sessions/!(catalog*).ts").join("\n");
    expect(sorted(ids)).toEqual(sorted([...code.matchAll(/"([A-Z]+(?:_[A-Z]+)+)"/g)].map(([, id]) => id ?? "")));
  });

  it("calls no two rules the same", () => {
    const titles = sessionsCatalog.map(({ title }) => title);
    expect(sorted(titles)).toHaveLength(titles.length);
  });

  it.each(ids)("%s says one to three plain sentences and names its source", (rule) => {
    const { says, source } = entryOf(rule);
    expect(says(standard)).toMatch(/^[A-Z].*\.$/);
    expect(says(standard).split(/\. (?=[A-Z])/).length).toBeLessThanOrEqual(3);
    expect(says(standard)).not.toMatch(/undefined|null|NaN|“/);
    expect(source(standard)).not.toBe("");
  });

  it.each(changes)("$rule says what the protocol says: $from becomes $to", ({ rule, change, from, to }) => {
    const changed: Protocol = change(standard);
    expect(protocolSchema.safeParse(changed).error?.issues ?? []).toEqual([]);
    const { says } = entryOf(rule);
    expect(says(standard)).toContain(from);
    expect(says(changed)).toContain(to);
    expect(says(changed)).not.toBe(says(standard));
  });

  it("is proven above to read the protocol, rule by rule; only the order of a course has no number in it", () => {
    expect(sorted(changes.map(({ rule }) => rule))).toEqual(sorted(numbered));
    expect(ids.filter((rule) => !numbered.includes(rule))).toEqual(["COURSE_ORDER"]);
  });

  it("points at a part of the protocol that exists", () => {
    for (const { path } of sessionsCatalog) {
      if (path === undefined) continue;
      const part = path.split(".").reduce<unknown>((of, key) => (of as Record<string, unknown>)[key], standard);
      expect(part, path).toBeDefined();
    }
  });
});
