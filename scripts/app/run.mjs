import { existsSync } from "node:fs";
import { join } from "node:path";
import { endWith } from "../lib/plain-error.mjs";
import { root } from "../lib/root.mjs";
import { stopInOrder, stopSignal } from "../lib/stop.mjs";
import { awaitAnswer } from "./await-answer.mjs";
import { demoPassword, demoSignIns } from "./demo.mjs";
import { prepare } from "./prepare.mjs";
import { supervise } from "./supervise.mjs";

/**
 * Prepares, serves and stops: what start, dev and serve have in common.
 * @param {{ command: string, mode: "start" | "dev", ready?: () => Promise<() => void> }} options
 *   mode: of next; ready: done after preparing (the build), answers with what to do at the end
 */
export async function runApplication({ command, mode, ready = async () => () => {} }) {
  stopInOrder();
  try {
    const prepared = await prepare(command);
    let code = 0;
    try {
      const done = await ready();
      code = await serve(prepared, mode);
      done();
    } finally {
      await prepared.close();
    }
    console.log("- Stopped.");
    process.exit(code);
  } catch (error) {
    if (!stopSignal.aborted) endWith(error);
    console.log("- Stopped.");
    process.exit(130);
  }
}

async function serve(prepared, mode) {
  stopSignal.throwIfAborted();
  const supervised = supervise({ ...prepared, programs: programsOf(prepared.port, mode) });
  stopSignal.addEventListener("abort", supervised.stop);
  const answers = await awaitAnswer(prepared.port, { timeoutMs: 120_000, given: () => stopSignal.aborted });
  if (answers && !stopSignal.aborted) announce(prepared);
  return supervised.ended;
}

function programsOf(port, mode) {
  const dev = [join(root, "node_modules/next/dist/bin/next"), "dev", "-p", String(port)];
  const web = { name: "web server", args: mode === "dev" ? dev : ["scripts/app/web.mjs", String(port)] };
  const worker = { name: "worker", args: ["--import", "tsx", "scripts/worker.ts"] };
  return existsSync(join(root, worker.args[2])) ? [web, worker] : [web];
}

function announce({ port, demo }) {
  console.log(`\n  Cadence is at http://localhost:${port}\n`);
  if (demo) {
    console.log(`  Demo clinic, password ${demoPassword}:`);
    for (const address of demoSignIns) console.log(`    ${address}`);
  }
  console.log("\n  ctrl-C stops it.\n");
}
