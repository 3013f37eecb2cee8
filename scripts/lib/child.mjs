import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.mjs";
import { runOrFail } from "./run.mjs";
import { stopSignal } from "./stop.mjs";
import { lockedNode } from "./system-node.mjs";

const watchParent = join(root, "scripts/lib/end-with-parent.mjs");

/**
 * Starts a Node program that ends when this process does, however it ends.
 * @param {readonly string[]} args of Node
 * @param {NodeJS.ProcessEnv} env
 * @param {import("node:child_process").StdioOptions} [stdio]
 */
export function startNode(args, env, stdio = ["ignore", "inherit", "inherit"]) {
  return spawn(lockedNode, ["--import", watchParent, ...args], { cwd: root, stdio, env: withParent(env) });
}

/**
 * Runs a Node program that has to succeed. A request to stop ends it.
 * @param {string} what how the step is called in the refusal
 * @param {readonly string[]} args of Node
 * @param {NodeJS.ProcessEnv} env
 * @param {{ quiet?: boolean }} [options] quiet: its output is shown only when it fails
 * @throws {PlainError} when it ends with another code than 0
 */
export function runNodeOrFail(what, args, env, { quiet = false } = {}) {
  const options = { cwd: root, quiet, env: withParent(env), signal: stopSignal };
  return runOrFail(what, lockedNode, ["--import", watchParent, ...args], options);
}

/**
 * Asks a child to end, and makes it after ten seconds.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<void>} when it has ended
 */
export function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

function withParent(env) {
  return { ...env, CADENCE_PARENT: String(process.pid) };
}
