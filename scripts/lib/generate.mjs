import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNodeOrFail } from "./child.mjs";
import { hashOf } from "./hash.mjs";
import { noEngineDownload } from "./install.mjs";
import { takeLock } from "./lock.mjs";
import { PlainError } from "./plain-error.mjs";
import { root } from "./root.mjs";
import { step } from "./say.mjs";

const generated = join(root, "lib/db/generated");
const stamp = join(generated, ".schema-hash");

/** Generates the Prisma client into lib/db/generated when the schema or Prisma changed. */
export async function ensureGenerated() {
  const wanted = hashOf(root, ["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  if (isCurrent(wanted)) return;
  const lock = await takeLock(join(root, ".cache", "generate.lock"), { waitMs: 120_000 });
  if ("heldBy" in lock)
    throw new PlainError(`Process ${lock.heldBy} does not finish "prisma generate": end it and try again.`);
  try {
    if (!isCurrent(wanted)) await generate(wanted);
  } finally {
    lock.release();
  }
}

async function generate(hash) {
  const args = [join(root, "node_modules/prisma/build/index.js"), "generate"];
  const env = { ...process.env, ...noEngineDownload, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  await step("Generating the database client", () => runNodeOrFail("prisma generate", args, env, { quiet: true }));
  writeFileSync(stamp, hash);
}

function isCurrent(wanted) {
  return existsSync(stamp) && existsSync(join(generated, "client.ts")) && readFileSync(stamp, "utf8") === wanted;
}
