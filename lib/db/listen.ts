import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { env } from "@/lib/config/env";

type Listener = {
  readonly onMessage: (payload: string) => void;
  /** Whether messages arrive now. Those sent while they did not are lost: whoever hears `true` reads again. */
  readonly onState: (isListening: boolean) => void;
};

const shortestPauseMs = 200;
const longestPauseMs = 5_000;
/** A connection that says nothing is asked this often whether it is still there. */
const probeEveryMs = 30_000;

/**
 * Listens to a channel of the database on a connection of its own, and goes on after the database was away.
 * @param channel a name of letters and underscores
 * @returns what ends it; resolves when the connection is closed
 */
export function listen(channel: string, { onMessage, onState }: Listener): () => Promise<void> {
  const stopping = new AbortController();
  const running = keepListening(channel, { onMessage, onState }, stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

async function keepListening(channel: string, listener: Listener, stopping: AbortSignal): Promise<void> {
  for (let failures = 0; !stopping.aborted; failures += 1) {
    const wasListening = await listenOnce(channel, listener, stopping);
    if (wasListening) failures = 0;
    if (stopping.aborted) return;
    const longest = Math.min(longestPauseMs, shortestPauseMs * 2 ** failures);
    await pause(longest * (0.5 + Math.random() / 2), undefined, { signal: stopping }).catch(() => {});
  }
}

/** One connection, from its beginning to its end. @returns whether it got as far as listening */
async function listenOnce(channel: string, { onMessage, onState }: Listener, stopping: AbortSignal): Promise<boolean> {
  const client = new pg.Client({
    connectionString: env("DATABASE_URL"),
    application_name: "cadence live",
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
  });
  const over = Promise.withResolvers<void>();
  const stop = () => over.resolve();
  client.on("error", stop);
  client.on("end", stop);
  client.on("notification", ({ payload = "" }) => onMessage(payload));
  stopping.addEventListener("abort", stop, { once: true });
  let isListening = false;
  let probe: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    isListening = true;
    onState(true);
    probe = setInterval(() => client.query("SELECT 1").catch(stop), probeEveryMs);
    probe.unref();
    await over.promise;
  } catch {
    // The database is not there yet: the next try tells.
  } finally {
    clearInterval(probe);
    stopping.removeEventListener("abort", stop);
    if (isListening) onState(false);
    await client.end().catch(() => {});
  }
  return isListening;
}
