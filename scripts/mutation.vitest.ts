import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

/** The tests that judge the clinical rules, alone: no database, no browser. Used by Stryker, see stryker.config.mjs. */
export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    include: ["scripts/mutation.tests.ts"],
    setupFiles: ["scripts/mutation.setup.ts"],
    testTimeout: 30_000,
  },
});
