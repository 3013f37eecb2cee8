import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits until a web server answers, with anything at all.
 * @param {number} port
 * @param {{ timeoutMs: number, given?: () => boolean }} options given: stops waiting early when it turns true
 * @returns {Promise<boolean>}
 */
export async function awaitAnswer(port, { timeoutMs, given = () => false }) {
  const until = Date.now() + timeoutMs;
  while (Date.now() < until && !given()) {
    try {
      await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5000), redirect: "manual" });
      return true;
    } catch {
      await pause(200);
    }
  }
  return false;
}
