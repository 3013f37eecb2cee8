import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { npmProcess } from "./npm-process.mjs";
import { endWith, PlainError } from "./plain-error.mjs";
import { isAlive } from "./process-identity.mjs";
import { root } from "./root.mjs";
import { lockedNode } from "./system-node.mjs";

const least = [20, 19];

/**
 * Makes the packages ready and goes on in another script under the Node of the lockfile; ends with its exit code. Runs
 * on any Node from 20.19 with nothing installed.
 * @param {string} script path in the repository
 * @returns {Promise<void>}
 */
export async function goOnWith(script) {
  try {
    refuseOldNode();
    await ensureInstalled();
  } catch (error) {
    endWith(error);
  }
  const env = { ...process.env, CADENCE_PARENT: String(process.pid) };
  const args = [
    "--import",
    join(root, "scripts/lib/end-with-parent.mjs"),
    join(root, script),
    ...process.argv.slice(2),
  ];
  const child = spawn(lockedNode, args, { stdio: "inherit", cwd: root, env });
  // A terminal sends ctrl-C to the child as well; the child counts the first only.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  child.once("error", endWith);
  child.once("exit", (code) => process.exit(code ?? 1));
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  throw new PlainError(
    `Cadence needs Node ${least.join(".")} or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

// npm killed with -9 tells nobody.
function endWithNpm(child) {
  const npm = npmProcess();
  if (npm === null) return;
  setInterval(() => {
    if (!isAlive(npm)) child.kill("SIGTERM");
  }, 1000).unref();
}
