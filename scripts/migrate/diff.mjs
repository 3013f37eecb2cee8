import { withEngine } from "./engine.mjs";
import { readMigrations, readSchema } from "./files.mjs";

/**
 * The SQL that leads from the migrations (applied to a scratch database, dropped afterwards) to the schema.
 * @param {string} url address of a database on the server to use; it is left as it is
 * @param {{ base?: string }} [options] base: repository folder
 * @returns {Promise<string>} empty when migrations and schema agree
 */
export function diffMigrationsToSchema(url, { base } = {}) {
  const schema = readSchema(base);
  return withEngine(url, { schema }, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...readMigrations(base) },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? "").trim();
    return sql === "-- This is an empty migration." ? "" : sql;
  });
}
