import type { TestProject } from "vitest/node";
import { dropClones, openTestCluster } from "../../scripts/postgres/test-cluster.mjs";

/** Brings up the test server with a migrated template; its return value puts everything back. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openTestCluster();
  const template = await cluster.template();
  const prefix = `clone_${process.pid}`;
  project.provide("testCluster", { serverUrl: cluster.url("postgres"), template, prefix });
  return async () => {
    await dropClones(cluster.url("postgres"), (name) => name.startsWith(`${prefix}_`));
    await cluster.close();
  };
}
