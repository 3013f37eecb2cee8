import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { identityOf, isAlive } from "../lib/process-identity.mjs";

/**
 * Notes the programs this instance started, so that the next one can end them if this one is killed.
 * @param {string} folder
 * @param {string} instance see prepare
 * @param {readonly number[]} pids
 */
export function noteChildren(folder, instance, pids) {
  const children = pids.map((pid) => ({ pid, identity: identityOf(pid) })).filter((child) => child.identity !== null);
  writeFileSync(fileOf(folder, instance), JSON.stringify(children));
}

/**
 * Ends the programs of an instance that was killed.
 * @param {string} folder
 * @param {string} instance no other instance runs on it
 */
export async function endLeftOvers(folder, instance) {
  for (const child of read(folder, instance)) {
    if (isAlive(child)) await end(child);
  }
  rmSync(fileOf(folder, instance), { force: true });
}

async function end(child) {
  process.kill(child.pid, "SIGTERM");
  for (let attempt = 0; attempt < 50 && isAlive(child); attempt++) await pause(100);
  if (isAlive(child)) process.kill(child.pid, "SIGKILL");
}

function read(folder, instance) {
  try {
    return JSON.parse(readFileSync(fileOf(folder, instance), "utf8"));
  } catch {
    return [];
  }
}

function fileOf(folder, instance) {
  return join(folder, `children-${instance}.json`);
}
