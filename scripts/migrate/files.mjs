import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/root.mjs";

/** Folders of the data model, relative to the repository (or to `base`). */
const schemaFolder = "prisma/schema";
export const migrationsFolder = "prisma/migrations";

/**
 * The data model in the form the schema engine takes.
 * @param {string} [base] repository folder
 */
export function readSchema(base = root) {
  const folder = join(base, schemaFolder);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort();
  return {
    files: names.map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") })),
  };
}

/**
 * The migrations in the form the schema engine takes, oldest first.
 * @param {string} [base] repository folder
 */
export function readMigrations(base = root) {
  const baseDir = join(base, migrationsFolder);
  const lockfile = join(baseDir, "migration_lock.toml");
  const names = existsSync(baseDir) ? readdirSync(baseDir).sort() : [];
  const directories = names.filter((name) => existsSync(join(baseDir, name, "migration.sql")));
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: directories.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(baseDir, path, "migration.sql"), "utf8") },
      },
    })),
  };
}
