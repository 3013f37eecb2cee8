import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { PlainError } from "../lib/plain-error.mjs";
import { root } from "../lib/root.mjs";
import { run } from "../lib/run.mjs";
import { step } from "../lib/say.mjs";
import { stopSignal } from "../lib/stop.mjs";
import { lockedNode } from "../lib/system-node.mjs";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const macPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The Chromium the browser tests run in: CADENCE_CHROMIUM, Playwright's own, the system's, else one installed now.
 * @returns {Promise<string>} path of the program
 * @throws {PlainError} when there is none and none can be installed
 */
export async function findBrowser() {
  return present() ?? (await installed());
}

function present() {
  const inPath = (process.env.PATH ?? "").split(delimiter).flatMap((dir) => systemNames.map((name) => join(dir, name)));
  const debian = systemNames.map((name) => `/usr/bin/${name}`);
  const candidates = [process.env.CADENCE_CHROMIUM, chromium.executablePath(), ...inPath, ...debian, ...macPaths];
  return candidates.find((file) => file && existsSync(file));
}

async function installed() {
  await step("Installing a browser with Playwright", () =>
    run(lockedNode, [join(root, "node_modules/playwright/cli.js"), "install", "chromium"], { signal: stopSignal }),
  );
  if (present() === undefined && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await step("Installing Chromium with apt-get", async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      const options = { quiet: true, env, signal: stopSignal };
      await run("apt-get", ["update"], options);
      await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
    });
  }
  const found = present();
  if (found !== undefined) return found;
  throw new PlainError(
    "The browser tests need Chromium: install it, or name one with CADENCE_CHROMIUM=/path/to/chromium.",
  );
}
