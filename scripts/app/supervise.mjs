import { setTimeout as pause } from "node:timers/promises";
import { startNode, stopChild } from "../lib/child.mjs";
import { noteChildren } from "./left-overs.mjs";

const shortLifeMs = 10_000;
const shortLivesAllowed = 3;

/**
 * Keeps programs and the embedded database running until the process is told to stop, or one of them will not stay up.
 * @param {{ folder: string, instance: string, database: import("../postgres/resolve.mjs").Database, env: () => NodeJS.ProcessEnv,
 *   programs: readonly { name: string, args: readonly string[] }[] }} what args: of Node
 * @returns {{ ended: Promise<number>, stop: () => void }} ended: exit code, once everything has stopped
 */
export function supervise({ folder, instance, database, env, programs }) {
  const running = new Map();
  let tell = () => {};
  let stopping = false;
  const told = new Promise((resolve) => {
    tell = resolve;
  });

  const start = ({ name, args }, shortLives) => {
    const started = Date.now();
    const child = startNode(args, env());
    running.set(name, child);
    noteChildren(
      folder,
      instance,
      [...running.values()].map((each) => each.pid),
    );
    child.once("exit", async (code, signal) => {
      if (stopping) return;
      const short = Date.now() - started < shortLifeMs ? shortLives + 1 : 0;
      console.log(
        `- The ${name} ended (${signal ?? `exit code ${code}`})${short < shortLivesAllowed ? ": starting it again." : "."}`,
      );
      if (short >= shortLivesAllowed) return tell(1);
      await pause(500);
      if (!stopping) start({ name, args }, short);
    });
  };

  const watchDatabase = async () => {
    while (!stopping) {
      await pause(500);
      if (stopping || database.alive()) continue;
      console.log("- The database ended: starting it again.");
      const before = database.url();
      await database.ensure();
      if (database.url() !== before) for (const child of running.values()) child.kill("SIGTERM");
    }
  };

  for (const program of programs) start(program, 0);
  watchDatabase().catch((error) => {
    console.error(error.message);
    tell(1);
  });
  const ended = told.then(async (code) => {
    stopping = true;
    await Promise.all([...running.values()].map(stopChild));
    return code;
  });
  return { ended, stop: () => tell(0) };
}
