import { type ChildProcess, spawn } from "node:child_process";
import { onTestFinished } from "vitest";

export type WorkerProcess = {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly exit: Promise<number | null>;
};

/** Starts `scripts/worker.ts` in a process of its own; ended with the test. @returns its log lines as they come */
export function spawnWorker(env: Record<string, string>): WorkerProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => lines.push(...text.split("\n").filter(Boolean)));
  }
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await exit;
  });
  return { child, lines, exit };
}
