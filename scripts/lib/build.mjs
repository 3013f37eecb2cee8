import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNodeOrFail } from "./child.mjs";
import { hashOf } from "./hash.mjs";
import { takeLock } from "./lock.mjs";
import { PlainError } from "./plain-error.mjs";
import { enter, leave, present } from "./present.mjs";
import { root } from "./root.mjs";
import { step } from "./say.mjs";

const sources = [
  ...["app", "components", "lib", "messages", "public", "prisma/schema"],
  ...["next.config.ts", "proxy.ts", "instrumentation.ts", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
];
const serving = join(root, ".cache", "serving");
const stamp = join(root, ".next", "cadence-sources");

/**
 * Builds the web application when its sources changed since the last finished build, and marks the build as in use.
 * @param {{ onlyIfChanged?: boolean }} [options]
 * @returns {Promise<() => void>} to be called when the build is no longer served
 * @throws {PlainError} when another process serves the old build, or the build fails
 */
export async function claimBuild({ onlyIfChanged = true } = {}) {
  const lock = await takeLock(join(root, ".cache", "build.lock"), {
    waitMs: 900_000,
    onWait: (pid) => console.log(`- Waiting for process ${pid}, which is building ...`),
  });
  if ("heldBy" in lock)
    throw new PlainError(`Process ${lock.heldBy} has been building for 15 minutes: end it and try again.`);
  try {
    const wanted = hashOf(root, sources, (path) => path === "lib/db/generated");
    if (!onlyIfChanged || !isCurrent(wanted)) await build(wanted);
    enter(serving);
  } finally {
    lock.release();
  }
  return () => leave(serving);
}

async function build(hash) {
  const [server] = present(serving);
  if (server !== undefined) {
    throw new PlainError(`The sources changed while process ${server} serves the last build: stop it, then try again.`);
  }
  rmSync(stamp, { force: true });
  const args = [join(root, "node_modules/next/dist/bin/next"), "build"];
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await step("Building the web application", () => runNodeOrFail("next build", args, env));
  writeFileSync(stamp, hash);
}

function isCurrent(wanted) {
  return existsSync(stamp) && existsSync(join(root, ".next", "BUILD_ID")) && readFileSync(stamp, "utf8") === wanted;
}
