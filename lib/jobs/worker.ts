import { setTimeout as pause } from "node:timers/promises";
import { type ConstructorOptions, PgBoss } from "pg-boss";
import { env } from "@/lib/config/env";
import { log } from "@/lib/config/log";
import type { JobName, Jobs } from "./job";
import { registry } from "./registry";

type Pace = Pick<ConstructorOptions, "superviseIntervalSeconds" | "monitorIntervalSeconds"> & {
  readonly pollingIntervalSeconds?: number;
};

export type Worker = {
  /** Settles once the queues are being worked; rejects when it was stopped before. */
  readonly ready: Promise<void>;
  /** Takes no new jobs, gives running ones 20 s to end, and lets go of the database. */
  readonly stop: () => Promise<void>;
};

/** As good as for ever, at pauses that grow to 30 s. */
const startAttempts = Number.MAX_SAFE_INTEGER;
const sameErrorEveryMs = 60_000;

/**
 * Starts working every queue on DATABASE_URL's own role. A database that is not there yet, or goes away, is waited for. A job whose
 * worker died is given to another once its queue's expiry is over. Its sign of life is pg-boss's row in pgboss.instance.
 * @param pace how often to look; the library's own defaults but for 2 s between looks at a queue
 */
export function startWorker({ pollingIntervalSeconds = 2, ...pace }: Pace = {}): Worker {
  const boss = new PgBoss({
    connectionString: env("DATABASE_URL"),
    max: 4,
    schedule: false,
    instanceName: "worker",
    instanceHeartbeatSeconds: 10,
    ...pace,
  });
  boss.on("error", reportOnce());
  boss.on("warning", ({ message }) => log.warn({ reason: message }, "job queue"));
  const stopping = new AbortController();
  const ready = start(boss, pollingIntervalSeconds, stopping.signal);
  ready.catch(() => {});
  const stop = () => {
    stopping.abort();
    return boss.stop({ timeout: 20_000 });
  };
  return { ready, stop };
}

async function start(boss: PgBoss, pollingIntervalSeconds: number, stopping: AbortSignal): Promise<void> {
  await boss.start({ attempts: startAttempts });
  for (const name of Object.keys(registry) as JobName[]) {
    const missing = registry[name].missing?.() ?? null;
    if (missing === null) await untilDone(() => work(boss, name, pollingIntervalSeconds), stopping);
    else log.warn({ queue: name }, missing);
  }
  log.info("working jobs");
}

/** The database may go away again between the start and the first look at a queue. */
async function untilDone(begin: () => Promise<void>, stopping: AbortSignal): Promise<void> {
  for (;;) {
    try {
      return await begin();
    } catch (error) {
      log.error({ err: error }, "job queue");
      await pause(5_000, undefined, { signal: stopping });
    }
  }
}

async function work<N extends JobName>(boss: PgBoss, name: N, pollingIntervalSeconds: number): Promise<void> {
  const { handle } = registry[name];
  await boss.work<Jobs[N]>(name, { pollingIntervalSeconds, localConcurrency: 2 }, async ([job]) => {
    if (job === undefined) return;
    try {
      await handle(job.data);
      log.info({ queue: name, jobId: job.id, data: job.data }, "job done");
    } catch (error) {
      log.warn({ queue: name, jobId: job.id, data: job.data, retryCount: job.retryCount, err: error }, "job failed");
      throw error;
    }
  });
}

/** Logs an error, and the same one again only a minute later: a database that is away fails every look at a queue. */
function reportOnce(): (error: Error) => void {
  const last = new Map<string, number>();
  return (error) => {
    const kind = (error as { code?: string }).code ?? error.message;
    const now = performance.now();
    if (now - (last.get(kind) ?? Number.NEGATIVE_INFINITY) < sameErrorEveryMs) return;
    last.set(kind, now);
    log.error({ err: error }, "job queue");
  };
}
