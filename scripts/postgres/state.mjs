import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What a database folder remembers about its server; made on first use.
 * @param {string} folder
 * @returns {{ password: string, port: number | null }}
 */
export function readState(folder) {
  const file = fileOf(folder);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const state = { password: randomBytes(24).toString("hex"), port: null };
  writeState(folder, state);
  return state;
}

/**
 * @param {string} folder
 * @param {{ password: string, port: number | null }} state
 */
export function writeState(folder, state) {
  const file = fileOf(folder);
  writeFileSync(`${file}.new`, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function fileOf(folder) {
  return join(folder, "postgres.json");
}
