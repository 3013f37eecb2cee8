import { log } from "@/lib/config/log";
import { startWorker } from "@/lib/jobs/worker";

const worker = startWorker();
let stopping = false;

worker.ready.catch((error: unknown) => {
  if (stopping) return;
  log.fatal({ err: error }, "the worker cannot start");
  process.exit(1);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    stopping = true;
    log.info({ signal }, "stopping");
    await worker.stop();
    process.exit(0);
  });
}
