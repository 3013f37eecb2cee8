import { execFile } from "node:child_process";
import { type AddressInfo, createServer } from "node:net";
import { promisify } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
import { prisma } from "@/lib/db/client";
import { checkHealth, type Health } from "@/lib/health/check-health";
import { startWorker } from "@/lib/jobs/worker";
import { withClient } from "../../../scripts/postgres/database.mjs";
import { freshDatabase } from "../../support/database";

const run = promisify(execFile);

async function healthAt(url: string): Promise<{ health: Health; tookMs: number }> {
  const args = ["--import", "tsx", "tests/integration/health/print-health.ts"];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, DATABASE_URL: url } });
  return JSON.parse(stdout);
}

const down = { status: "down", database: "down", migrations: "unknown", jobs: "unknown" };

test("all is well while a worker lives, and the jobs are stale once it has stopped or fallen silent", async () => {
  // Other tests of this database kill workers, which then leave without a word.
  await prisma().$executeRaw`DELETE FROM pgboss.instance`;
  const worker = startWorker();
  onTestFinished(worker.stop);
  await worker.ready;
  expect(await checkHealth()).toEqual({ status: "ok", database: "ok", migrations: "ok", jobs: "ok" });
  await prisma().$executeRaw`UPDATE pgboss.instance SET heartbeat_on = now() - interval '31 seconds'`;
  expect(await checkHealth()).toMatchObject({ status: "degraded", jobs: "stale" });
  await prisma().$executeRaw`UPDATE pgboss.instance SET heartbeat_on = now()`;
  await vi.waitFor(async () => expect((await checkHealth()).jobs).toBe("ok"));
  await worker.stop();
  expect(await checkHealth()).toEqual({ status: "degraded", database: "ok", migrations: "ok", jobs: "stale" });
});

test("a database without the newest migration, or without any, is told as pending", async () => {
  const { url, adminUrl } = await freshDatabase();
  await withClient(adminUrl, (client) =>
    client.query(
      "DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)",
    ),
  );
  expect((await healthAt(url)).health).toMatchObject({ status: "degraded", database: "ok", migrations: "pending" });
  await withClient(adminUrl, (client) => client.query("DROP TABLE _prisma_migrations"));
  expect((await healthAt(url)).health).toMatchObject({ status: "degraded", database: "ok", migrations: "pending" });
});

test("a database that is not there is told within 2 s", async () => {
  const { health, tookMs } = await healthAt("postgresql://postgres@127.0.0.1:9/cadence");
  expect(health).toEqual(down);
  expect(tookMs).toBeLessThan(2_000);
});

test("a database that takes the call and never answers is told within 2 s", async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const { health, tookMs } = await healthAt(`postgresql://postgres@127.0.0.1:${port}/cadence`);
  expect(health).toEqual(down);
  expect(tookMs).toBeLessThan(2_000);
});
