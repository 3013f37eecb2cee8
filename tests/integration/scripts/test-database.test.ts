import pg from "pg";
import { expect, test } from "vitest";
import { freshDatabase, testDatabase } from "../../support/database";

async function namesOf(url: string): Promise<{ database: string; migrated: boolean }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT current_database() AS database, to_regclass('_prisma_migrations') IS NOT NULL AS migrated`,
  );
  await client.end();
  return rows[0];
}

test("a test worker has a migrated database of its own, and can ask for another", async () => {
  const own = await namesOf(testDatabase().url);
  const other = await namesOf((await freshDatabase()).url);
  expect(own).toMatchObject({ database: expect.stringMatching(/^clone_\d+_worker\d+$/), migrated: true });
  expect(other.migrated).toBe(true);
  expect(other.database).not.toBe(own.database);
});
