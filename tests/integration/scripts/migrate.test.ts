import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { applyMigrations } from "../../../scripts/migrate/apply.mjs";
import { createMigration } from "../../../scripts/migrate/create.mjs";
import { diffMigrationsToSchema } from "../../../scripts/migrate/diff.mjs";
import { dropDatabase, ensureDatabase, withClient } from "../../../scripts/postgres/database.mjs";

const schema = `datasource db {\n  provider = "postgresql"\n}\n
model Note {\n  id   Int    @id\n  text String\n  @@map("note")\n}\n`;
const table = `CREATE TABLE "note" ("id" INTEGER NOT NULL, "text" TEXT NOT NULL, CONSTRAINT "note_pkey" PRIMARY KEY ("id"));
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no; never'; END; $$;
CREATE TRIGGER keep BEFORE DELETE ON "note" FOR EACH ROW EXECUTE FUNCTION refuse(); -- last; comment`;

async function emptyDatabase(): Promise<string> {
  const { serverUrl, prefix } = inject("testCluster");
  const name = `${prefix}_${randomUUID().slice(0, 8)}`;
  await ensureDatabase(serverUrl, name);
  onTestFinished(async () => {
    await dropDatabase(serverUrl, name);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

function repository(migrations: Record<string, string>): string {
  const base = mkdtempSync(join(tmpdir(), "cadence-migrate-"));
  onTestFinished(() => rmSync(base, { recursive: true }));
  mkdirSync(join(base, "prisma/schema"), { recursive: true });
  writeFileSync(join(base, "prisma/schema/note.prisma"), schema);
  mkdirSync(join(base, "prisma/migrations"));
  writeFileSync(join(base, "prisma/migrations/migration_lock.toml"), 'provider = "postgresql"\n');
  for (const [name, sql] of Object.entries(migrations)) write(base, name, sql);
  return base;
}

function write(base: string, name: string, sql: string): void {
  mkdirSync(join(base, "prisma/migrations", name), { recursive: true });
  writeFileSync(join(base, "prisma/migrations", name, "migration.sql"), sql);
}

async function databasesLike(pattern: string): Promise<number> {
  return withClient(inject("testCluster").serverUrl, async (client) => {
    const { rows } = await client.query("SELECT count(*)::int AS n FROM pg_database WHERE datname LIKE $1", [pattern]);
    return rows[0].n;
  });
}

test("function bodies, literals and comments with semicolons are applied whole, once", async () => {
  const [url, base] = [await emptyDatabase(), repository({ "1_note": table })];
  expect(await applyMigrations(url, { base })).toEqual(["1_note"]);
  expect(await applyMigrations(url, { base })).toEqual([]);
  await withClient(url, async (client) => {
    await client.query(`INSERT INTO note VALUES (1, 'a')`);
    await expect(client.query("DELETE FROM note")).rejects.toThrow("no; never");
  });
});

test("a migration that fails half-way leaves nothing, and is applied once it is put right", async () => {
  const [url, base] = [await emptyDatabase(), repository({ "1_note": `${table}\n;SELECT 1/0;` })];
  await expect(applyMigrations(url, { base })).rejects.toThrow("division by zero");
  await withClient(url, async (client) => {
    expect((await client.query("SELECT to_regclass('note') AS found")).rows).toEqual([{ found: null }]);
  });
  write(base, "1_note", table);
  expect(await applyMigrations(url, { base })).toEqual(["1_note"]);
});

test("a migration edited after it was applied is refused by name", async () => {
  const [url, base] = [await emptyDatabase(), repository({ "1_note": table })];
  await applyMigrations(url, { base });
  write(base, "1_note", `${table}\n-- changed`);
  await expect(applyMigrations(url, { base })).rejects.toThrow("1_note was edited after it was applied");
});

test("two processes that migrate at once apply each migration once", async () => {
  const [url, base] = [await emptyDatabase(), repository({ "1_note": table })];
  const applied = await Promise.all([applyMigrations(url, { base }), applyMigrations(url, { base })]);
  expect(applied.flat()).toEqual(["1_note"]);
});

test("drift is shown as SQL, becomes a migration, and is gone; no scratch database stays behind", async () => {
  const [url, base] = [await emptyDatabase(), repository({ "1_note": table })];
  expect(await diffMigrationsToSchema(url, { base })).toBe("");
  writeFileSync(join(base, "prisma/schema/note.prisma"), schema.replace("text String", "text String\n  by String?"));
  expect(await diffMigrationsToSchema(url, { base })).toContain('ADD COLUMN     "by" TEXT');
  const file = await createMigration(url, "Note: who?", { base, now: new Date("2026-05-04T03:02:01Z") });
  expect(file).toBe("prisma/migrations/20260504030201_note_who/migration.sql");
  expect(await diffMigrationsToSchema(url, { base })).toBe("");
  expect(await databasesLike(`cadence_scratch_${process.pid}_%`)).toBe(0);
});

test("the product's migrations agree with its schema", async () => {
  const base = mkdtempSync(join(tmpdir(), "cadence-migrate-"));
  onTestFinished(() => rmSync(base, { recursive: true }));
  cpSync("prisma", join(base, "prisma"), { recursive: true });
  expect(await diffMigrationsToSchema(await emptyDatabase(), { base })).toBe("");
});
