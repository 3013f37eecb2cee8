import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "../lib/plain-error.mjs";
import { root } from "../lib/root.mjs";
import { diffMigrationsToSchema } from "./diff.mjs";
import { migrationsFolder } from "./files.mjs";

/**
 * Writes the SQL from migrations to schema into a new migration, for review: policies, checks and exclusion
 * constraints are added there by hand.
 * @param {string} url address of a database on the server to use; it is left as it is
 * @param {string} name words for the folder's name
 * @param {{ base?: string, now?: Date }} [options] base: repository folder
 * @returns {Promise<string>} path of the file, relative to base
 */
export async function createMigration(url, name, { base = root, now = new Date() } = {}) {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_|_$/g, "");
  if (slug === "") throw new PlainError("Name the migration: npm run migrate -- --create add_recall_table");
  const sql = await diffMigrationsToSchema(url, { base });
  const stamp = now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${slug}`);
  mkdirSync(join(base, folder), { recursive: true });
  const file = join(folder, "migration.sql");
  writeFileSync(join(base, file), sql === "" ? "-- The schema is unchanged; write the SQL by hand.\n" : `${sql}\n`);
  const lock = join(base, migrationsFolder, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  return file;
}
