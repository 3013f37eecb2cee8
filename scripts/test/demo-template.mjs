import { seedDemo } from "../app/demo.mjs";
import { hashOf } from "../lib/hash.mjs";
import { root } from "../lib/root.mjs";
import { step } from "../lib/say.mjs";
import { dropDatabase, ensureDatabase, withClient } from "../postgres/database.mjs";

const madeFrom = ["prisma", "lib", "package-lock.json"];

/**
 * A migrated database with the demo clinic in it, to be copied: made once per day and state of the code that makes it.
 * @param {Awaited<ReturnType<typeof import("../postgres/test-cluster.mjs").openTestCluster>>} cluster
 * @returns {Promise<string>} name of the database
 * @throws {PlainError} when the seed fails
 */
export async function ensureDemoTemplate(cluster) {
  const serverUrl = cluster.url("postgres");
  const day = new Date().toISOString().slice(0, 10);
  const hash = hashOf(root, madeFrom, (path) => path === "lib/db/generated");
  const name = `demo_${day.replaceAll("-", "")}_${hash.slice(0, 12)}`;
  const others = await demoDatabases(serverUrl);
  if (others.includes(name)) return name;
  for (const other of others) await dropDatabase(serverUrl, other);
  const unfinished = `clone_${process.pid}_demo`;
  await ensureDatabase(serverUrl, unfinished, { template: await cluster.template() });
  await step("Making the demo clinic for the tests", () => seedDemo(cluster.url(unfinished)));
  await withClient(serverUrl, (client) => client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`));
  return name;
}

async function demoDatabases(serverUrl) {
  const sql = "SELECT datname FROM pg_database WHERE datname LIKE 'demo\\_%'";
  return withClient(serverUrl, async (client) => (await client.query(sql)).rows.map((row) => row.datname));
}
