import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { PlainError } from "../lib/plain-error.mjs";

/**
 * The user PostgreSQL runs as: it refuses to run as root, so root lends it another one.
 * @param {string} dataDirectory an existing database keeps the user that owns it
 * @returns {{ uid: number, gid: number } | null} null = the present user
 */
export function serverUser(dataDirectory) {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(dataDirectory)) {
    const { uid, gid } = statSync(dataDirectory);
    if (uid !== 0) return { uid, gid };
  }
  return lookUp("postgres") ?? create("postgres");
}

/**
 * Whether a user can pass through every folder down to a path (which need not exist yet).
 * @param {string} path
 * @param {{ uid: number, gid: number } | null} user
 */
export function canReach(path, user) {
  let folder = path;
  while (!existsSync(folder)) folder = dirname(folder);
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { cwd: "/", ...(user ?? {}) }).status === 0;
}

function lookUp(name) {
  const id = (flag) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [uid, gid] = [id("-u"), id("-g")];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function create(name) {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name]);
  } catch {
    throw new PlainError(
      `PostgreSQL does not run as root and no user "${name}" could be made: start as an ordinary user.`,
    );
  }
  const made = lookUp(name);
  if (made === null)
    throw new PlainError(`The user "${name}" was made but cannot be found: start as an ordinary user.`);
  return made;
}
