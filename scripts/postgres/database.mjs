import pg from "pg";

/**
 * Runs work on one connection and closes it.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Makes a database that is not there yet.
 * @param {string} serverUrl address of another database on the server
 * @param {string} name
 * @param {{ template?: string }} [options] template: the database to copy
 * @returns {Promise<boolean>} whether it was made now
 */
export function ensureDatabase(serverUrl, name, { template = "template1" } = {}) {
  return withClient(serverUrl, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount !== 0) return false;
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
    );
    return true;
  });
}

/**
 * Removes a database and whoever is connected to it.
 * @param {string} serverUrl address of another database on the server
 * @param {string} name
 */
export function dropDatabase(serverUrl, name) {
  return withClient(serverUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}
