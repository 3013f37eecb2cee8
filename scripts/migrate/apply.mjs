import { PlainError } from "../lib/plain-error.mjs";
import { withClient } from "../postgres/database.mjs";
import { withEngine } from "./engine.mjs";
import { readMigrations, readSchema } from "./files.mjs";

const filters = { externalTables: [], externalEnums: [] };

// Committed with the script itself: a kill can leave no migration that is applied but not recorded as such.
const epilogue = `UPDATE "_prisma_migrations" SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`;

/** Two processes that start at once must not migrate at once. Any number of our own will do. */
const lockKey = 7_346_211_015;

/**
 * Applies the migrations that a database does not have yet. A migration that failed or was killed earlier left
 * nothing behind (each file is one transaction), so it is tried again.
 * @param {string} url
 * @param {{ base?: string }} [options] base: repository folder
 * @returns {Promise<string[]>} names of the migrations applied now
 * @throws {PlainError} when a migration is refused, or an applied one was edited afterwards
 */
export function applyMigrations(url, { base } = {}) {
  return withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    const migrationsList = readMigrations(base);
    try {
      return await withEngine(url, { schema: readSchema(base), epilogue }, async (engine) => {
        const history = await engine.diagnoseMigrationHistory({
          migrationsList,
          optInToShadowDatabase: false,
          filters,
        });
        const failed = history.failedMigrationNames;
        refuseEdited(history.editedMigrationNames.filter((name) => !failed.includes(name)));
        for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName });
        return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
      });
    } catch (error) {
      throw error instanceof PlainError ? error : new PlainError(`Migration refused:\n${explain(error)}`);
    }
  });
}

function explain(error) {
  return String(error.message ?? error).trim();
}

function refuseEdited(names) {
  if (names.length === 0) return;
  throw new PlainError(
    `${names.join(", ")} was edited after it was applied: put the file back and write a new migration.`,
  );
}
