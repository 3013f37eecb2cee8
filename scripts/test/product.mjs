import { randomBytes } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { awaitAnswer } from "../app/await-answer.mjs";
import { startNode, stopChild } from "../lib/child.mjs";
import { PlainError } from "../lib/plain-error.mjs";
import { freePort } from "../lib/port.mjs";
import { root } from "../lib/root.mjs";
import { ensureDatabase } from "../postgres/database.mjs";
import { ensureDemoTemplate } from "./demo-template.mjs";

/**
 * Serves the built product on a copy of the demo clinic, for one suite of tests.
 * @param {Awaited<ReturnType<typeof import("../postgres/test-cluster.mjs").openTestCluster>>} cluster
 * @param {string} suite names the database and the log
 * @returns {Promise<{ env: NodeJS.ProcessEnv, log: string, close: () => Promise<void> }>} env: for the tests:
 *   CADENCE_URL, DATABASE_URL and DATABASE_ADMIN_URL
 * @throws {PlainError} when the server does not answer
 */
export async function serveProduct(cluster, suite) {
  const database = `clone_${process.pid}_${suite}`;
  await ensureDatabase(cluster.url("postgres"), database, { template: await ensureDemoTemplate(cluster) });
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const url = cluster.url(database);
  const log = join(root, ".cache", "results", `server-${suite}.log`);
  const children = startPrograms(log, port, {
    ...process.env,
    ...{ NODE_ENV: "production", TZ: "UTC", NEXT_TELEMETRY_DISABLED: "1", PORT: String(port) },
    ...{ DATABASE_URL: url, NEXTAUTH_URL: address, AUTH_SECRET: randomBytes(32).toString("base64url") },
  });
  const close = async () => {
    await Promise.all(children.map(stopChild));
  };
  if (await awaitAnswer(port, { timeoutMs: 60_000, given: () => children[0].exitCode !== null })) {
    return { env: { CADENCE_URL: address, DATABASE_URL: url, DATABASE_ADMIN_URL: url }, log, close };
  }
  await close();
  throw new PlainError(`${tail(log)}\nThe server under test does not answer; its log is ${log}.`);
}

/**
 * The last lines of a log.
 * @param {string} log
 */
export function tail(log) {
  return readFileSync(log, "utf8").split("\n").slice(-40).join("\n");
}

function startPrograms(log, port, env) {
  mkdirSync(join(root, ".cache", "results"), { recursive: true });
  const out = openSync(log, "w");
  const stdio = ["ignore", out, out];
  const children = [startNode(["scripts/app/web.mjs", String(port)], env, stdio)];
  if (existsSync(join(root, "scripts/worker.ts"))) {
    children.push(startNode(["--import", "tsx", "scripts/worker.ts"], env, stdio));
  }
  closeSync(out);
  return children;
}
