import { claimBuild } from "../lib/build.mjs";
import { ensureDatabase } from "../postgres/database.mjs";
import { openTestCluster } from "../postgres/test-cluster.mjs";
import { findBrowser } from "./browser.mjs";
import { runPlaywright } from "./playwright.mjs";
import { serveProduct, tail } from "./product.mjs";
import { hasTests } from "./results.mjs";
import { verify } from "./verify.mjs";
import { runVitest } from "./vitest.mjs";

/**
 * The parts of `npm test`, in order; each answers with its totals. folders: where its tests are, when it is a suite.
 * @type {readonly { name: string, folders: readonly string[], run: (args: readonly string[]) => Promise<import("./results.mjs").Totals> }[]}
 */
export const parts = [
  { name: "verify", folders: [], run: verify },
  { name: "unit", folders: ["tests/unit", "tests/golden"], run: runUnit },
  { name: "integration", folders: ["tests/integration"], run: (args) => runVitest("integration", { args }) },
  {
    name: "security",
    folders: ["tests/security"],
    run: (args) => onProduct("security", (env) => runVitest("security", { args, env })),
  },
  {
    name: "faults",
    folders: ["tests/faults"],
    run: (args) =>
      onBuild(async (cluster) => runVitest("faults", { args, env: await emptyDatabase(cluster, "faults") })),
  },
  { name: "e2e", folders: ["tests/e2e"], run: runBrowser },
];

/**
 * Whether a part has anything to run.
 * @param {(typeof parts)[number]} part
 */
export function hasWork({ folders }) {
  return folders.length === 0 || folders.some(hasTests);
}

// A day that shifts with the machine's zone shows in a half-hour zone.
async function runUnit(args) {
  const utc = await runVitest("unit", { args });
  const kolkata = await runVitest("unit", { zone: "Asia/Kolkata", args });
  return { passed: utc.passed + kolkata.passed, failed: utc.failed + kolkata.failed };
}

async function runBrowser(args) {
  const browser = await findBrowser();
  return onProduct("e2e", (env) => runPlaywright({ args, env: { ...env, CADENCE_CHROMIUM: browser } }));
}

function onProduct(suite, work) {
  return onBuild(async (cluster) => {
    const product = await serveProduct(cluster, suite);
    try {
      const totals = await work(product.env);
      if (totals.failed > 0) console.log(`\nThe server's last lines (${product.log}):\n${tail(product.log)}`);
      return totals;
    } finally {
      await product.close();
    }
  });
}

// For suites that start and kill servers of their own.
async function emptyDatabase(cluster, suite) {
  const database = `clone_${process.pid}_${suite}`;
  await ensureDatabase(cluster.url("postgres"), database, { template: await cluster.template() });
  const url = cluster.url(database);
  return { DATABASE_URL: url, DATABASE_ADMIN_URL: url };
}

async function onBuild(work) {
  const done = await claimBuild();
  const cluster = await openTestCluster();
  try {
    return await work(cluster);
  } finally {
    await cluster.close();
    done();
  }
}
