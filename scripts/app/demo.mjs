import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNodeOrFail } from "../lib/child.mjs";
import { root } from "../lib/root.mjs";
import { step } from "../lib/say.mjs";
import { dropDatabase, ensureDatabase, withClient } from "../postgres/database.mjs";

const script = "prisma/seed/demo.ts";

/** What the demo clinic's people sign in with. */
export const demoSignIns = ["owner", "prescriber", "clinician", "desk", "patient"].map(
  (who) => `${who}@demo.cadence.test`,
);
export const demoPassword = "cadence-demo";

/**
 * Whether the demo clinic was begun in this folder's embedded database and not finished.
 * @param {string} folder
 */
export function isDemoUnfinished(folder) {
  return existsSync(markOf(folder));
}

/**
 * Empties the embedded database when seeding it was killed half-way; nothing else was ever in it.
 * @param {import("../postgres/resolve.mjs").Database} database
 * @param {string} folder
 */
export async function dropUnfinishedDemo(database, folder) {
  if (!database.embedded || !isDemoUnfinished(folder)) return;
  console.log("- The demo clinic was not finished last time: beginning again.");
  await dropDatabase(database.serverUrl, "cadence");
  await ensureDatabase(database.serverUrl, "cadence");
  rmSync(markOf(folder));
}

/**
 * Puts the demo clinic into a migrated database that has no clinic at all.
 * @param {import("../postgres/resolve.mjs").Database} database
 * @param {string} folder remembers that the work was begun
 */
export async function ensureDemo(database, folder) {
  if (!existsSync(join(root, script)) || (await countClinics(database.url())) > 0) return;
  if (database.embedded) writeFileSync(markOf(folder), "");
  await step("Making the demo clinic", () => seedDemo(database.url()));
  rmSync(markOf(folder), { force: true });
}

/**
 * Runs the demo seed on an empty, migrated database.
 * @param {string} url
 * @throws {PlainError} when the seed fails
 */
export function seedDemo(url) {
  return runNodeOrFail("The demo seed", ["--import", "tsx", script], { ...process.env, DATABASE_URL: url });
}

function countClinics(url) {
  return withClient(url, async (client) => Number((await client.query("SELECT count(*) FROM clinic")).rows[0].count));
}

function markOf(folder) {
  return join(folder, "demo-unfinished");
}
