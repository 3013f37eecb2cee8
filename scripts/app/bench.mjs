import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runNodeOrFail } from "../lib/child.mjs";
import { ensureGenerated } from "../lib/generate.mjs";
import { endWith, PlainError } from "../lib/plain-error.mjs";
import { root } from "../lib/root.mjs";
import { stopInOrder, stopSignal } from "../lib/stop.mjs";
import { dropDatabase, ensureDatabase } from "../postgres/database.mjs";
import { openTestCluster } from "../postgres/test-cluster.mjs";

// npm run bench             every file of tests/load, each on an own copy of the tests' migrated template (no waiting for the disk)
// npm run bench -- WORD     those whose name contains the word
try {
  stopInOrder();
  const word = process.argv[2] ?? "";
  const folder = join(root, "tests/load");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".bench.ts")) : [];
  const chosen = names.filter((name) => name.includes(word)).sort();
  if (chosen.length === 0) throw new PlainError(`No tests/load/*.bench.ts has "${word}" in its name.`);
  await ensureGenerated();
  await runBenches(chosen);
} catch (error) {
  if (!stopSignal.aborted) endWith(error);
  console.log("- Stopped.");
  process.exit(130);
}

async function runBenches(names) {
  const cluster = await openTestCluster();
  const serverUrl = cluster.url("postgres");
  const database = `clone_${process.pid}_bench`;
  const url = cluster.url(database);
  const env = { ...process.env, NODE_ENV: "production", TZ: "UTC", DATABASE_URL: url, DATABASE_ADMIN_URL: url };
  try {
    const template = await cluster.template();
    for (const name of names) {
      await ensureDatabase(serverUrl, database, { template });
      await runNodeOrFail(name, ["--import", "tsx", join("tests/load", name)], env);
      await dropDatabase(serverUrl, database);
    }
  } finally {
    await dropDatabase(serverUrl, database);
    await cluster.close();
  }
}
