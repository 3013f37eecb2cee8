import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/root.mjs";

/** @typedef {{ passed: number, failed: number }} Totals */

const folder = join(root, ".cache", "results");

/**
 * A file for a test program's report, not there yet.
 * @param {string} name
 */
export function reportFile(name) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll(/[^\w-]+/g, "-")}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * What a test program's run came to. A run that ended badly, that left tests out or that found none counts as failed,
 * whatever its report says.
 * @param {{ code: number, file: string, read: (report: any) => { passed: number, failed: number, leftOut: number } }} run
 * @returns {Totals}
 */
export function totalsOf({ code, file, read }) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed, leftOut } = read(JSON.parse(readFileSync(file, "utf8")));
  if (leftOut > 0) console.log(`  ${leftOut} tests did not run: they count as failed.`);
  const bad = failed + leftOut;
  return { passed, failed: bad === 0 && (code !== 0 || passed === 0) ? 1 : bad };
}

/**
 * Whether a folder holds test files.
 * @param {string} path relative to the repository
 */
export function hasTests(path) {
  const full = join(root, path);
  return existsSync(full) && readdirSync(full, { recursive: true }).some((name) => /\.test\.tsx?$/.test(String(name)));
}
