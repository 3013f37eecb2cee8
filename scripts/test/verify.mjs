import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureGenerated } from "../lib/generate.mjs";
import { root } from "../lib/root.mjs";
import { run } from "../lib/run.mjs";
import { stopSignal } from "../lib/stop.mjs";
import { lockedNode } from "../lib/system-node.mjs";

const programs = [
  { name: "biome", args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."] },
  { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
  {
    name: "layers",
    args: [
      "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
      "--config",
      ".dependency-cruiser.cjs",
      "app",
      "components",
      "lib",
    ],
  },
  { name: "dead code", args: ["node_modules/knip/bin/knip.js"] },
  { name: "checks", args: ["scripts/checks/main.mjs"] },
];

/**
 * Everything that can be known without running the product: format, lint, types, layers, dead code, own checks.
 * @returns {Promise<{ passed: number, failed: number }>} programs
 */
export async function verify() {
  await ensureGenerated();
  await runQuietly(["node_modules/next/dist/bin/next", "typegen"]);
  const results = await Promise.all(programs.map(judge));
  const failed = results.filter((passed) => !passed).length;
  return { passed: results.length - failed, failed };
}

async function judge({ name, args }) {
  const started = Date.now();
  const { code, output } = existsSync(join(root, args[0]))
    ? await runQuietly(args)
    : { code: 1, output: `${args[0]} is not installed\n` };
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code !== 0) process.stdout.write(`\n${output}\n`);
  console.log(`  ${code === 0 ? "ok    " : "FAILED"} ${name}, ${seconds} s`);
  return code === 0;
}

function runQuietly(args) {
  const env = { ...process.env, NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1" };
  return run(lockedNode, args, { quiet: true, cwd: root, env, signal: stopSignal });
}
