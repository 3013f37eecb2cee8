import { randomUUID } from "node:crypto";
import { inject, onTestFinished } from "vitest";
import { dropDatabase, ensureDatabase } from "../../scripts/postgres/database.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/** What the global set-up tells the workers: where the server is, what to copy, how this run's copies are called. */
type TestCluster = { readonly serverUrl: string; readonly template: string; readonly prefix: string };

/** Addresses of one database: as the product uses it, and as the superuser for arranging and tampering. */
export type TestDatabase = { readonly url: string; readonly adminUrl: string };

/** The migrated, empty database of this test worker; tests share it, so each makes its own clinic. */
export function testDatabase(): TestDatabase {
  const { DATABASE_URL: url, DATABASE_ADMIN_URL: adminUrl } = process.env;
  if (url === undefined || adminUrl === undefined) throw new Error("only integration tests have a database");
  return { url, adminUrl };
}

/** A migrated, empty database for one test that would disturb the others; dropped when the test ends. */
export async function freshDatabase(): Promise<TestDatabase> {
  const { serverUrl, prefix } = inject("testCluster");
  const name = `${prefix}_${randomUUID().slice(0, 8)}`;
  const database = await cloneTemplate(name);
  onTestFinished(async () => {
    await dropDatabase(serverUrl, name);
  });
  return database;
}

/** Copies the migrated template to a database of this name, unless it exists. */
export async function cloneTemplate(name: string): Promise<TestDatabase> {
  const { serverUrl, template } = inject("testCluster");
  await ensureDatabase(serverUrl, name, { template });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, adminUrl: url.href };
}
