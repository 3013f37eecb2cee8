import { join } from "node:path";
import { root } from "../lib/root.mjs";
import { run } from "../lib/run.mjs";
import { stopSignal } from "../lib/stop.mjs";
import { lockedNode } from "../lib/system-node.mjs";
import { reportFile, totalsOf } from "./results.mjs";

/**
 * Runs the browser tests.
 * @param {{ args?: readonly string[], env: NodeJS.ProcessEnv }} options args: passed on to Playwright; env: where the server and the browser are
 * @returns {Promise<import("./results.mjs").Totals>}
 */
export async function runPlaywright({ args = [], env }) {
  const file = reportFile("e2e");
  const program = [join(root, "node_modules/playwright/cli.js"), "test", "--reporter=list,json"];
  const { code } = await run(lockedNode, [...program, ...args], {
    cwd: root,
    env: { ...process.env, ...env, TZ: "UTC", PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    signal: stopSignal,
  });
  return totalsOf({ code, file, read });
}

function read({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, leftOut: stats.skipped };
}
