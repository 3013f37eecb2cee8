import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { PlainError } from "../lib/plain-error.mjs";
import { root } from "../lib/root.mjs";
import { canReach, serverUser } from "./run-as.mjs";

/**
 * The folder that keeps a database and its secrets, made when it is missing. For root, a folder below one that the
 * database user cannot enter (such as /root) moves to /var/lib.
 * @param {{ variable: string, standard: string, env?: NodeJS.ProcessEnv }} where the variable that overrides, and the folder in the repository
 * @returns {string} absolute path
 * @throws {PlainError} when it cannot be written, or the folder asked for cannot be reached
 */
export function dataFolder({ variable, standard, env = process.env }) {
  const asked = env[variable];
  const wanted = resolve(root, asked || standard);
  const folder = asked ? wanted : reachable(wanted);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new PlainError(`The data folder ${folder} cannot be written: choose another with ${variable}=/some/folder.`);
  }
  if (!canReach(folder, serverUser(join(folder, "pg", "data")))) {
    throw new PlainError(
      `The database user cannot enter ${folder}: choose another folder with ${variable}=/some/folder.`,
    );
  }
  return folder;
}

// Not mkdir's own recursion: on some file systems (/proc) it never ends.
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o711 });
}

function reachable(wanted) {
  if (process.getuid?.() !== 0 || canReach(wanted, serverUser(join(wanted, "pg", "data")))) return wanted;
  const name = createHash("sha256").update(wanted).digest("hex").slice(0, 12);
  return `/var/lib/cadence-${name}`;
}
