import { join } from "node:path";
import { loadEnv } from "../lib/env.mjs";
import { ensureGenerated } from "../lib/generate.mjs";
import { takeLock } from "../lib/lock.mjs";
import { PlainError } from "../lib/plain-error.mjs";
import { probePort } from "../lib/port.mjs";
import { step } from "../lib/say.mjs";
import { applyMigrations } from "../migrate/apply.mjs";
import { mainFolder, resolveDatabase } from "../postgres/resolve.mjs";
import { dropUnfinishedDemo, ensureDemo } from "./demo.mjs";
import { endLeftOvers } from "./left-overs.mjs";
import { authSecret } from "./secret.mjs";

/**
 * Everything a server needs before it starts: the one running instance per data folder, a free port, the database
 * client, the database with its migrations, the demo clinic.
 * @param {string} command how the user starts it, for the refusals
 * @returns {Promise<{ folder: string, instance: string, port: number, demo: boolean, database: import("../postgres/resolve.mjs").Database,
 *   env: () => NodeJS.ProcessEnv, close: () => Promise<void> }>} env: of the server and the worker
 */
export async function prepare(command) {
  loadEnv();
  const folder = mainFolder();
  const port = portOf(process.env.PORT || "3000");
  // Servers on a database of their own stand side by side, one per port; the embedded one has one server.
  const instance = process.env.DATABASE_URL ? `port-${port}` : "embedded";
  const lock = await takeRunLock(folder, instance);
  await endLeftOvers(folder, instance);
  await refuseTakenPort(port, command);
  await ensureGenerated();
  const database = await step("Starting the database", () => resolveDatabase());
  const close = async () => {
    await database.close();
    lock.release();
  };
  try {
    await dropUnfinishedDemo(database, folder);
    for (const name of await applyMigrations(database.url())) console.log(`  migration ${name}`);
    const demo = database.embedded || process.env.CADENCE_DEMO === "1";
    if (demo) await ensureDemo(database, folder);
    const secret = authSecret(folder);
    const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
    const env = () => ({
      ...process.env,
      ...{ DATABASE_URL: database.url(), AUTH_SECRET: secret, NEXTAUTH_URL: address },
      ...{ PORT: String(port), NEXT_TELEMETRY_DISABLED: "1" },
    });
    return { folder, instance, port, demo, database, env, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function takeRunLock(folder, instance) {
  const lock = await takeLock(join(folder, `run-${instance}.lock`), {
    waitMs: 15_000,
    onWait: (pid) => console.log(`- Process ${pid} runs on ${folder}; waiting in case it is stopping ...`),
  });
  if ("release" in lock) return lock;
  throw new PlainError(
    `Cadence already runs on ${folder} as process ${lock.heldBy}: use that one, stop it, or choose another folder with CADENCE_DATA=/some/folder.`,
  );
}

function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError(`PORT=${text} is no port: give a number from 1 to 65535.`);
}

async function refuseTakenPort(port, command) {
  const probe = await probePort(port);
  if (probe.free) return;
  const why = probe.code === "EACCES" ? "needs more rights than this user has" : "is taken by another program";
  throw new PlainError(`Port ${port} ${why}: choose another with PORT=${port < 1024 ? 3000 : port + 1} ${command}`);
}
