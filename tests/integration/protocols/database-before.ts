import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { applyMigrations } from "../../../scripts/migrate/apply.mjs";
import { dropDatabase, ensureDatabase } from "../../../scripts/postgres/database.mjs";

const folder = "prisma/migrations";

/** A database as it was before a migration of this name, and a way to apply that one. */
export async function databaseBefore(migration: string) {
  const { serverUrl, prefix } = inject("testCluster");
  const name = `${prefix}_${randomUUID().slice(0, 8)}`;
  await ensureDatabase(serverUrl, name);
  const base = mkdtempSync(join(tmpdir(), "cadence-approvals-"));
  onTestFinished(async () => {
    await dropDatabase(serverUrl, name);
    rmSync(base, { recursive: true });
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  cpSync("prisma/schema", join(base, "prisma/schema"), { recursive: true });
  for (const file of readdirSync(folder).filter((one) => one < migration || one.endsWith(".toml"))) {
    cpSync(join(folder, file), join(base, folder, file), { recursive: true });
  }
  await applyMigrations(url.href, { base });
  const migrate = () => {
    cpSync(join(folder, migration), join(base, folder, migration), { recursive: true });
    return applyMigrations(url.href, { base });
  };
  return { url: url.href, migrate };
}
