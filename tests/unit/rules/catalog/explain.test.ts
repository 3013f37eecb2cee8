import { describe, expect, it } from "vitest";
import { catalog } from "@/lib/rules/catalog/catalog";
import { explain } from "@/lib/rules/catalog/explain";
import { standard } from "./changed-protocols";

describe("explaining a rule", () => {
  it("gives its title, its family, where its numbers stand and how certain they are", () => {
    expect(explain(standard, "HEALING_WINDOW_OPEN")).toEqual({
      rule: "HEALING_WINDOW_OPEN",
      family: "healing_window",
      title: "The skin still rebuilds",
      says: expect.stringContaining("about 40 days"),
      source: "SEED",
      certainty: "founding_text",
      path: "healingWindow",
    });
  });

  it("says what this protocol says, not what the default does", () => {
    const strict = {
      ...standard,
      healingWindow: { ...standard.healingWindow, days: 45, source: "Our own audit 2026" },
    };
    const told = explain(strict, "HEALING_WINDOW_OPEN");
    expect(told).toMatchObject({ says: expect.stringContaining("about 45 days"), certainty: "published" });
  });

  it("is only as certain as the least certain of its sources", () => {
    expect(explain(standard, "ZONE_TOO_DEEP")).toMatchObject({
      source: "SEED; CONVENTION: vendor charts only (evidence 2.3); CONVENTION (no published source found)",
      certainty: "convention",
    });
    expect(explain(standard, "ZONE_EXCLUDED")?.certainty).toBe("unverified");
  });

  it("knows every rule of the catalogue, each once, and no other", () => {
    const ids = catalog.map(({ rule }) => rule);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of ids) expect(explain(standard, rule)?.rule).toBe(rule);
    expect(explain(standard, "NO_SUCH_RULE")).toBeNull();
  });
});
