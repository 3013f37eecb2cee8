import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

type Rule = { readonly name: string };
type Violation = { readonly from: string; readonly rule: Rule };

const rules = (createRequire(import.meta.url)(resolve(".dependency-cruiser.cjs")) as { forbidden: Rule[] }).forbidden;
let house = "";
let found: Violation[] = [];

/** A small house in which every layer rule is broken once, cruised with the product's own configuration. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "cadence-layers-"));
  cpSync("tests/fixtures/layers", house, { recursive: true });
  symlinkSync(resolve("node_modules"), join(house, "node_modules"));
  const cruiser = resolve("node_modules/.bin/depcruise");
  const options = [
    "--config",
    resolve(".dependency-cruiser.cjs"),
    "--output-type",
    "json",
    "lib",
    "app",
    "components",
    "tests",
  ];
  const { stdout } = spawnSync(process.execPath, [cruiser, ...options], { cwd: house, maxBuffer: 1e8 });
  found = JSON.parse(stdout.toString()).summary.violations;
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(rules.map(({ name }) => name))("%s is refused", (name) => {
  expect(found.filter(({ rule }) => rule.name === name).map(({ from }) => from)).not.toEqual([]);
});
