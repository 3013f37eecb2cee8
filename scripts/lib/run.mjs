import { spawn } from "node:child_process";
import { PlainError } from "./plain-error.mjs";

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions & { quiet?: boolean }} [options] quiet: keep its output to itself
 * @returns {Promise<{ code: number, output: string }>} exit code (128 when killed) and, when quiet, what it printed
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit", ...options });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 128, output }));
  });
}

/**
 * Runs a program that has to succeed.
 * @param {string} what how the step is called in the refusal
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<string>} what it printed, when quiet
 * @throws {PlainError} when it ends with another code than 0
 */
export async function runOrFail(what, command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new PlainError(`${output}${what} failed (exit code ${code}); the lines above say why.`);
  return output;
}
