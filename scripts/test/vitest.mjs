import { join } from "node:path";
import { root } from "../lib/root.mjs";
import { run } from "../lib/run.mjs";
import { stopSignal } from "../lib/stop.mjs";
import { lockedNode } from "../lib/system-node.mjs";
import { reportFile, totalsOf } from "./results.mjs";

/**
 * Runs one project of vitest.config.ts.
 * @param {string} project
 * @param {{ zone?: string, args?: readonly string[], env?: NodeJS.ProcessEnv }} [options] zone: TZ; args: passed on to vitest
 * @returns {Promise<import("./results.mjs").Totals>}
 */
export async function runVitest(project, { zone = "UTC", args = [], env = {} } = {}) {
  const file = reportFile(`${project}-${zone}`);
  const program = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", project];
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code } = await run(lockedNode, [...program, ...reports, ...args], {
    cwd: root,
    env: { ...process.env, ...env, TZ: zone },
    signal: stopSignal,
  });
  return totalsOf({ code, file, read });
}

function read(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    leftOut: report.numPendingTests + report.numTodoTests,
  };
}
