import { join } from "node:path";
import { hashOf } from "../lib/hash.mjs";
import { takeLock } from "../lib/lock.mjs";
import { PlainError } from "../lib/plain-error.mjs";
import { identityOf } from "../lib/process-identity.mjs";
import { root } from "../lib/root.mjs";
import { applyMigrations } from "../migrate/apply.mjs";
import { migrationsFolder } from "../migrate/files.mjs";
import { openCluster } from "./cluster.mjs";
import { dataFolder } from "./data-folder.mjs";
import { dropDatabase, ensureDatabase, withClient } from "./database.mjs";

/**
 * The PostgreSQL of the tests: its own folder (CADENCE_TEST_DATA) and port, fast rather than durable. Copies that
 * killed runs left behind are removed.
 * @returns {Promise<{ url: (database: string) => string, template: () => Promise<string>, close: () => Promise<void> }>}
 *   template: name of an empty database with every migration, made once per state of the migrations
 */
export async function openTestCluster() {
  const folder = dataFolder({ variable: "CADENCE_TEST_DATA", standard: ".cache/test" });
  const cluster = await openCluster({ folder, profile: "test" });
  const serverUrl = cluster.url("postgres");
  await dropClones(serverUrl, (name) => identityOf(Number(name.split("_")[1])) === null);
  return { url: cluster.url, template: () => ensureTemplate(cluster, folder), close: cluster.close };
}

/**
 * Drops copies of the template, which are named clone_<process id>_<anything>.
 * @param {string} serverUrl
 * @param {(name: string) => boolean} which
 */
export async function dropClones(serverUrl, which) {
  const names = await withClient(serverUrl, async (client) => {
    const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname LIKE 'clone\\_%'");
    return rows.map((row) => row.datname);
  });
  for (const name of names.filter(which)) await dropDatabase(serverUrl, name);
}

async function ensureTemplate(cluster, folder) {
  const lock = await takeLock(join(folder, "template.lock"), { waitMs: 120_000 });
  if ("heldBy" in lock) throw new PlainError(`Process ${lock.heldBy} holds the test database: end it and try again.`);
  const serverUrl = cluster.url("postgres");
  const name = `template_${hashOf(root, [migrationsFolder]).slice(0, 12)}`;
  const unfinished = "template_unfinished";
  try {
    const exists = await withClient(serverUrl, (client) =>
      client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]),
    );
    if (exists.rowCount === 1) return name;
    await dropDatabase(serverUrl, unfinished);
    await ensureDatabase(serverUrl, unfinished);
    await applyMigrations(cluster.url(unfinished));
    await withClient(serverUrl, (client) => client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`));
    return name;
  } finally {
    lock.release();
  }
}
