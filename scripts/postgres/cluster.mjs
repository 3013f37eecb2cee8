import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { takeLock } from "../lib/lock.mjs";
import { PlainError } from "../lib/plain-error.mjs";
import { freePort, probePort } from "../lib/port.mjs";
import { enter, leave, present } from "../lib/present.mjs";
import { binariesFor } from "./binaries.mjs";
import { serverUser } from "./run-as.mjs";
import { clearStale, findRunning, initialise, makeHome, startServer, stopServer } from "./server.mjs";
import { readState, writeState } from "./state.mjs";

const profiles = {
  durable: ["max_connections=100"],
  // A test database may be lost with the machine; a test must not wait for the disk. Commits stay synchronous: those
  // of a server killed by a test are in the system's memory, and are there afterwards.
  test: ["max_connections=200", "fsync=off", "full_page_writes=off", "autovacuum=off"],
};

/**
 * Brings up the PostgreSQL of a folder: makes it on first use, adopts a server that already runs there, starts one
 * otherwise. The last process that closes it stops it.
 * @param {{ folder: string, profile: keyof typeof profiles }} options folder: see `dataFolder`
 * @returns {Promise<{ url: (database: string) => string, alive: () => boolean, ensure: () => Promise<void>, close: () => Promise<void> }>}
 *   url: superuser address of a database; ensure: starts the server again if it was killed
 */
export async function openCluster({ folder, profile }) {
  const home = join(folder, "pg");
  const users = join(folder, "users");
  const user = serverUser(join(home, "data"));
  const server = { home, data: join(home, "data"), bin: binariesFor(home, user), user };
  const url = (database) => {
    const { password, port } = readState(folder);
    return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  };
  const ensure = () => locked(folder, () => bringUp(server, folder, profiles[profile], url));
  await locked(folder, async () => {
    enter(users);
    await bringUp(server, folder, profiles[profile], url);
  });
  const close = () =>
    locked(folder, async () => {
      leave(users);
      if (present(users).length === 0) await stopServer(server);
    });
  return { url, alive: () => findRunning(server) !== null, ensure, close };
}

async function bringUp(server, folder, settings, url) {
  makeHome(server);
  const state = readState(folder);
  if (!existsSync(server.data)) await initialise(server, state.password);
  const running = await settled(server);
  if (running !== null) {
    writeState(folder, { ...state, port: running.port });
    return waitUntilOurs(url("postgres"), server.data);
  }
  clearStale(server);
  const port = await portFor(state.port);
  writeState(folder, { ...state, port });
  await startServer(server, port, settings);
}

// A server that was being started when its starter was killed notes its port a moment after its process id.
async function settled(server) {
  for (;;) {
    const running = findRunning(server);
    if (running === null || running.port > 0) return running;
    await pause(100);
  }
}

async function portFor(last) {
  // A server killed a moment ago may not have let go of its port yet.
  for (let attempt = 0; last !== null && attempt < 20; attempt++) {
    if ((await probePort(last, "127.0.0.1")).free) return last;
    await pause(200);
  }
  return freePort();
}

// A server found running may still be recovering from a crash.
async function waitUntilOurs(url, data) {
  let reason = "";
  for (let attempt = 0; attempt < 60; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on("error", () => {});
    try {
      await client.connect();
      const { rows } = await client.query("SHOW data_directory");
      if (rows[0].data_directory === data) return;
      throw new PlainError(`The server found for ${data} works on ${rows[0].data_directory}: stop it and start again.`);
    } catch (error) {
      if (error instanceof PlainError) throw error;
      reason = error.message;
    } finally {
      await client.end().catch(() => {});
    }
    await pause(500);
  }
  throw new PlainError(`A PostgreSQL runs on ${data} but does not answer (${reason}): end it and start again.`);
}

async function locked(folder, work) {
  const lock = await takeLock(join(folder, "postgres.lock"), { waitMs: 180_000 });
  if ("heldBy" in lock)
    throw new PlainError(`Process ${lock.heldBy} holds the database folder ${folder}: end it and try again.`);
  try {
    return await work();
  } finally {
    lock.release();
  }
}
