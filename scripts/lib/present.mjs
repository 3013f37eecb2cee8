import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, self } from "./process-identity.mjs";

/**
 * Notes in a folder that this process is present: that it uses what the folder stands for.
 * @param {string} folder
 */
export function enter(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, String(process.pid)), JSON.stringify(self()));
}

/**
 * Takes this process off the list.
 * @param {string} folder
 */
export function leave(folder) {
  rmSync(join(folder, String(process.pid)), { force: true });
}

/**
 * The living processes on the list; killed ones are taken off.
 * @param {string} folder
 * @returns {number[]} process ids
 */
export function present(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => staysOn(join(folder, name)))
    .map(Number);
}

function staysOn(file) {
  const recorded = read(file);
  if (recorded !== null && isAlive(recorded)) return true;
  rmSync(file, { force: true });
  return false;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
