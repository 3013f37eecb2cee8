import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { applyMigrations } from "../../scripts/migrate/apply.mjs";
import { openCluster } from "../../scripts/postgres/cluster.mjs";

/**
 * A migrated PostgreSQL of the test's own, which it may kill and have again. It is durable: the tests' usual one loses the last
 * commits with its server, and nothing here may.
 */
export async function openOwnDatabase() {
  const folder = mkdtempSync(join(tmpdir(), "cadence-own-"));
  chmodSync(folder, 0o711);
  const cluster = await openCluster({ folder, profile: "durable" });
  onTestFinished(async () => {
    await cluster.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const url = cluster.url("postgres");
  await applyMigrations(url);
  const kill = () => {
    const pid = Number(readFileSync(join(folder, "pg", "data", "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
  };
  return { url, kill, ensure: cluster.ensure };
}
