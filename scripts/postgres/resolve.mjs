import { openCluster } from "./cluster.mjs";
import { dataFolder } from "./data-folder.mjs";
import { ensureDatabase } from "./database.mjs";

/**
 * @typedef {{ url: () => string, serverUrl: string, embedded: boolean, alive: () => boolean, ensure: () => Promise<void>,
 *   close: () => Promise<void> }} Database
 *   url: address now (the port of an embedded one may change when it restarts); alive: whether the embedded server runs;
 *   ensure: brings it back after a kill; close: stops it when nobody else uses it
 */

/**
 * The database the product works on: DATABASE_URL when it is set, the embedded one otherwise.
 * @param {{ name?: string, env?: NodeJS.ProcessEnv }} [options] name: database in the embedded server
 * @returns {Promise<Database>}
 */
export async function resolveDatabase({ name = "cadence", env = process.env } = {}) {
  if (env.DATABASE_URL) return outside(env.DATABASE_URL);
  const cluster = await openCluster({ folder: mainFolder(env), profile: "durable" });
  await ensureDatabase(cluster.url("postgres"), name);
  return { ...cluster, url: () => cluster.url(name), serverUrl: cluster.url("postgres"), embedded: true };
}

function outside(url) {
  const nothing = async () => {};
  return { url: () => url, serverUrl: url, embedded: false, alive: () => true, ensure: nothing, close: nothing };
}

/**
 * The folder of the embedded database and the secrets of this installation.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function mainFolder(env = process.env) {
  return dataFolder({ variable: "CADENCE_DATA", standard: ".data", env });
}
