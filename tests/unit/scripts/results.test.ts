import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { totalsOf } from "../../../scripts/test/results.mjs";

type Report = { passed: number; failed: number; leftOut: number };

function totals(code: number, report: Report | null) {
  const folder = mkdtempSync(join(tmpdir(), "cadence-results-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "report.json");
  if (report !== null) writeFileSync(file, JSON.stringify(report));
  return totalsOf({ code, file, read: (read: Report) => read });
}

test.each([
  ["all passed", 0, { passed: 5, failed: 0, leftOut: 0 }, { passed: 5, failed: 0 }],
  ["one failed", 1, { passed: 4, failed: 1, leftOut: 0 }, { passed: 4, failed: 1 }],
  ["a skipped test counts as failed", 0, { passed: 4, failed: 0, leftOut: 1 }, { passed: 4, failed: 1 }],
  ["a program that ends badly has failed", 1, { passed: 5, failed: 0, leftOut: 0 }, { passed: 5, failed: 1 }],
  ["a suite that ran nothing has failed", 0, { passed: 0, failed: 0, leftOut: 0 }, { passed: 0, failed: 1 }],
  ["a program that left no report has failed", 0, null, { passed: 0, failed: 1 }],
])("%s", (_, code, report, expected) => {
  expect(totals(code, report)).toEqual(expected);
});
