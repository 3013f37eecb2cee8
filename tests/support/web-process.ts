import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { awaitAnswer } from "../../scripts/app/await-answer.mjs";
import { startNode, stopChild } from "../../scripts/lib/child.mjs";
import { freePort } from "../../scripts/lib/port.mjs";
import { root } from "../../scripts/lib/root.mjs";

/** A web process of the built product, which may be killed. */
export type WebProcess = {
  readonly url: string;
  /** SIGKILL; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Place = {
  /** Where it listens; left out, somewhere free. */
  readonly port?: number;
  /** What seals its cookies: a process that takes another's place needs the same. */
  readonly secret?: string;
};

/**
 * Starts a web process of the built product on a database and waits until it answers. What it says goes to
 * `.cache/results/web-PORT.log`.
 * @throws when it does not answer within a minute, with the end of its log
 */
export async function startWeb(databaseUrl: string, place: Place = {}): Promise<WebProcess> {
  const { port = await freePort(), secret = randomBytes(32).toString("base64url") } = place;
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(join(root, ".cache/results"), { recursive: true });
  const log = join(root, `.cache/results/web-${port}.log`);
  const out = openSync(log, "w");
  const env = {
    ...process.env,
    ...{ NODE_ENV: "production" as const, TZ: "UTC", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: databaseUrl },
    ...{ NEXTAUTH_URL: url, AUTH_SECRET: secret },
  };
  const child = startNode(["scripts/app/web.mjs", String(port)], env, ["ignore", out, out]);
  closeSync(out);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  if (await awaitAnswer(port, { timeoutMs: 60_000, given: () => child.exitCode !== null })) {
    return { url, kill, close: () => stopChild(child) };
  }
  await kill();
  throw new Error(`The web process does not answer:\n${readFileSync(log, "utf8").slice(-2000)}`);
}
