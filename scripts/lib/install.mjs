import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hashOf } from "./hash.mjs";
import { takeLock } from "./lock.mjs";
import { PlainError } from "./plain-error.mjs";
import { root } from "./root.mjs";
import { runOrFail } from "./run.mjs";
import { step } from "./say.mjs";
import { lockedNode, systemNode } from "./system-node.mjs";

const stamp = join(root, "node_modules", ".cadence-installed");

/** What keeps Prisma's packages from downloading an engine nobody uses: any executable does. */
export const noEngineDownload = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.platform === "win32" ? process.execPath : "/bin/sh",
  CHECKPOINT_DISABLE: "1",
};

/**
 * Installs the packages of the lockfile when they are not there or the lockfile changed. Uses Node's built-ins only.
 * @throws {PlainError} when npm fails, or another install does not end
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const lock = await takeLock(join(root, ".cache", "install.lock"), {
    waitMs: 900_000,
    onWait: (pid) => console.log(`- Waiting for process ${pid}, which is installing the packages ...`),
  });
  if ("heldBy" in lock)
    throw new PlainError(`Process ${lock.heldBy} has been installing for 15 minutes: end it and try again.`);
  try {
    if (!isInstalled()) await install();
  } finally {
    lock.release();
  }
}

async function install() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [systemNode(), [npm]] : ["npm", []];
  const args = [...first, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const watchParent = `--import=${pathToFileURL(join(root, "scripts/lib/end-with-parent.mjs"))}`;
  const env = { ...process.env, ...noEngineDownload, NODE_OPTIONS: watchParent, CADENCE_PARENT: String(process.pid) };
  const options = { cwd: root, env, shell: process.platform === "win32" };
  await step("Installing the packages of package-lock.json", () => runOrFail("npm ci", command, args, options));
  writeFileSync(stamp, lockHash());
}

function isInstalled() {
  if (!existsSync(lockedNode)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === lockHash();
  return matchesByHand();
}

// Someone ran npm themselves: npm notes what it installed, once it is through.
function matchesByHand() {
  const noted = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(noted)) return false;
  const installed = packagesOf(noted);
  const wanted = Object.entries(packagesOf(join(root, "package-lock.json")));
  return wanted.every(
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function lockHash() {
  return `${hashOf(root, ["package-lock.json"])} ${process.platform}-${process.arch}`;
}
