import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * One hash over the names and contents of files and folders. Missing ones count as absent.
 * @param {string} base folder the paths are relative to
 * @param {readonly string[]} paths files or folders
 * @param {(path: string) => boolean} [leaveOut] paths (relative to base, with slashes) not to count
 * @returns {string} sha-256, hexadecimal
 */
export function hashOf(base, paths, leaveOut = () => false) {
  const hash = createHash("sha256");
  for (const path of paths) addPath(hash, base, path, leaveOut);
  return hash.digest("hex");
}

function addPath(hash, base, path, leaveOut) {
  const full = join(base, path);
  if (leaveOut(path) || !existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
    return;
  }
  for (const name of readdirSync(full).sort()) addPath(hash, base, `${path}/${name}`, leaveOut);
}
