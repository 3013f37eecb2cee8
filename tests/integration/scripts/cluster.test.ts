import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openCluster } from "../../../scripts/postgres/cluster.mjs";
import { withClient } from "../../../scripts/postgres/database.mjs";

function folderOfItsOwn(): string {
  const folder = mkdtempSync(join(tmpdir(), "cadence-cluster-"));
  chmodSync(folder, 0o711);
  return folder;
}

async function openOwn(folder: string) {
  const cluster = await openCluster({ folder, profile: "test" });
  onTestFinished(async () => {
    await cluster.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return cluster;
}

const pidFile = (folder: string) => join(folder, "pg/data/postmaster.pid");
const pidOf = (folder: string) => Number(readFileSync(pidFile(folder), "utf8").split("\n")[0]);

test("a running server is adopted, not started twice, and stops with its last user", { timeout: 60_000 }, async () => {
  const folder = folderOfItsOwn();
  const first = await openOwn(folder);
  const pid = pidOf(folder);
  const second = await openCluster({ folder, profile: "test" });
  expect(pidOf(folder)).toBe(pid);
  expect(second.url("postgres")).toBe(first.url("postgres"));
  await second.close();
  expect(second.alive()).toBe(false);
});

test("what was committed outlives a killed server, which comes back at the same address", {
  timeout: 60_000,
}, async () => {
  const folder = folderOfItsOwn();
  const { url, ensure, alive } = await openOwn(folder);
  const before = url("postgres");
  await withClient(before, (client) => client.query("CREATE TABLE kept AS SELECT 7 AS n"));
  process.kill(pidOf(folder), "SIGKILL");
  await expect.poll(alive).toBe(false);
  await ensure();
  expect(url("postgres")).toBe(before);
  expect(await withClient(before, async (client) => (await client.query("SELECT n FROM kept")).rows)).toEqual([
    { n: 7 },
  ]);
});

test("a stale pid file that names another program's process does not stop the start", { timeout: 60_000 }, async () => {
  const folder = folderOfItsOwn();
  const { ensure, alive } = await openOwn(folder);
  const text = readFileSync(pidFile(folder), "utf8");
  process.kill(pidOf(folder), "SIGKILL");
  await expect.poll(alive).toBe(false);
  writeFileSync(pidFile(folder), text.replace(/^\d+/, String(process.pid)));
  await ensure();
  expect(alive()).toBe(true);
});

test("the database checks its pages, speaks UTF-8, sorts alike everywhere and hears this machine only", async () => {
  const { url } = await openOwn(folderOfItsOwn());
  const settings = await withClient(url("postgres"), async (client) => {
    const { rows } = await client.query(
      `SELECT current_setting('data_checksums') AS checksums, current_setting('server_encoding') AS encoding,
              current_setting('listen_addresses') AS heard, datlocprovider AS provider, lower('ÄÉ') AS folded
       FROM pg_database WHERE datname = 'postgres'`,
    );
    return rows[0];
  });
  expect(settings).toEqual({ checksums: "on", encoding: "UTF8", heard: "127.0.0.1", provider: "b", folded: "äé" });
});
