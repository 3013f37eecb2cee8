import { spawn } from "node:child_process";
import { isDemoUnfinished } from "./app/demo.mjs";
import { authSecret } from "./app/secret.mjs";
import { loadEnv } from "./lib/env.mjs";
import { ensureGenerated } from "./lib/generate.mjs";
import { endWith, PlainError } from "./lib/plain-error.mjs";
import { root } from "./lib/root.mjs";
import { stopInOrder, stopSignal } from "./lib/stop.mjs";
import { applyMigrations } from "./migrate/apply.mjs";
import { mainFolder, resolveDatabase } from "./postgres/resolve.mjs";

// node scripts/with-database.mjs COMMAND [args]: runs it with DATABASE_URL as `npm start` has it. Prints nothing itself.
try {
  stopInOrder();
  loadEnv();
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined) throw new PlainError("Say what to run: node scripts/with-database.mjs COMMAND");
  const folder = mainFolder();
  if (!process.env.DATABASE_URL && isDemoUnfinished(folder)) {
    throw new PlainError("The demo clinic is not finished: run npm start once, then this again.");
  }
  await ensureGenerated();
  const database = await resolveDatabase();
  try {
    if (database.embedded) await applyMigrations(database.url());
    process.exitCode = await runWith(command, args, { DATABASE_URL: database.url(), AUTH_SECRET: authSecret(folder) });
  } finally {
    await database.close();
  }
} catch (error) {
  endWith(error);
}

function runWith(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", cwd: root, env: { ...process.env, ...env } });
    stopSignal.addEventListener("abort", () => child.kill("SIGTERM"));
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 128));
  });
}
