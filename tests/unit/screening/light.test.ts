import { expect, test } from "vitest";
import type { Finding, Severity } from "@/lib/kernel/finding";
import { lightOf } from "@/lib/screening/light";

const finding = (severity: Severity): Finding => ({
  rule: "SCREEN_X",
  severity,
  message: "x",
  overridableBy: [],
  source: "x",
});

test.each([
  [[], true, "clear"],
  [[], false, "unasked"],
  [["info"], true, "clear"],
  [["info", "warn"], true, "caution"],
  [["warn"], false, "unasked"],
  [["warn", "block"], true, "stop"],
  [["block"], false, "stop"],
] as const)("%j, asked: %s, is %s", (severities, wasAsked, light) => {
  expect(lightOf(severities.map(finding), wasAsked)).toBe(light);
});
