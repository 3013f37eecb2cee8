import { parseArgs } from "node:util";
import { loadEnv } from "../lib/env.mjs";
import { endWith } from "../lib/plain-error.mjs";
import { resolveDatabase } from "../postgres/resolve.mjs";
import { applyMigrations } from "./apply.mjs";
import { createMigration } from "./create.mjs";
import { diffMigrationsToSchema } from "./diff.mjs";

// npm run migrate                    apply what is pending to DATABASE_URL or the embedded database
// npm run migrate -- --create NAME   write the difference to the schema as a new migration, to be reviewed
// npm run migrate -- --check         exit 1 when migrations and schema differ
try {
  loadEnv();
  const { values } = parseArgs({ options: { create: { type: "string" }, check: { type: "boolean", default: false } } });
  const database = await resolveDatabase();
  try {
    process.exitCode = await act(database.url(), values);
  } finally {
    await database.close();
  }
} catch (error) {
  endWith(error);
}

async function act(url, { create, check }) {
  if (create !== undefined) {
    console.log(`Written: ${await createMigration(url, create)}. Read it, complete it, then: npm run migrate`);
    return 0;
  }
  if (check) return report(await diffMigrationsToSchema(url));
  const applied = await applyMigrations(url);
  console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`);
  return 0;
}

function report(sql) {
  if (sql === "") {
    console.log("Migrations and schema agree.");
    return 0;
  }
  console.error(`Migrations and schema differ. From the migrations to the schema:\n\n${sql}`);
  return 1;
}
