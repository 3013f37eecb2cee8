import { expect, test } from "vitest";
import { needsDecision } from "@/lib/rules";

const seen = ["HEALING_WINDOW_OPEN", "TOPICAL_NOT_APPROVED", "TOPICAL_NOT_STERILE"];

test("every block is decided on, whatever its rule", () => {
  expect(needsDecision({ rule: "INTERVAL_TOO_SHORT", severity: "block" })).toBe(true);
  for (const rule of seen) expect(needsDecision({ rule, severity: "block" })).toBe(true);
});

test("a warning is decided on exactly where it must be seen, a note never", () => {
  for (const rule of seen) {
    expect(needsDecision({ rule, severity: "warn" })).toBe(true);
    expect(needsDecision({ rule, severity: "info" })).toBe(false);
  }
  expect(needsDecision({ rule: "STEP_TOO_LATE", severity: "warn" })).toBe(false);
});
