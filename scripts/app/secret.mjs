import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The key that signs sessions: AUTH_SECRET when it is set, else one made once and kept in the data folder.
 * @param {string} folder
 * @returns {string}
 */
export function authSecret(folder) {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET;
  const file = join(folder, "auth-secret");
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(32).toString("base64url"), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, "utf8");
}
