import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PlainError } from "../lib/plain-error.mjs";
import { identityOf } from "../lib/process-identity.mjs";
import { run } from "../lib/run.mjs";

/**
 * @typedef {{ home: string, data: string, bin: string, user: { uid: number, gid: number } | null }} Server
 *   home: folder owned by the database user; data: PGDATA in it; bin: folder of the programs
 */

/**
 * Makes an empty database cluster: UTF-8, checksums, passwords only. A run killed half-way leaves nothing that counts.
 * @param {Server} server
 * @param {string} password of the superuser postgres
 */
export async function initialise(server, password) {
  const fresh = `${server.data}.new`;
  const passwordFile = join(server.home, "password");
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (server.user) chownSync(passwordFile, server.user.uid, server.user.gid);
  const wanted = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--data-checksums"];
  // Sorting and case folding come from PostgreSQL itself; the C library's classes (trigrams of é, ü) from C.UTF-8.
  const utf8 = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  try {
    const first = await program(server, "initdb", ["-D", fresh, ...wanted, ...utf8, "--locale=C.UTF-8"]);
    if (first.code !== 0) {
      rmSync(fresh, { recursive: true, force: true });
      const second = await program(server, "initdb", ["-D", fresh, ...wanted, ...utf8, "--locale=C"]);
      if (second.code !== 0)
        throw new PlainError(`${second.output}\nThe database could not be made in ${server.data}.`);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, server.data);
}

/**
 * The server that works on this folder, if one does; whoever started it.
 * @param {Server} server
 * @returns {{ pid: number, port: number } | null}
 */
export function findRunning({ data }) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  return pid > 0 && identityOf(pid) !== null && isPostgres(pid) ? { pid, port } : null;
}

/**
 * Clears what a killed server left: its process id may belong to another process by now, and would stop the next one.
 * @param {Server} server none runs
 */
export function clearStale({ data }) {
  rmSync(join(data, "postmaster.pid"), { force: true });
}

/**
 * Starts a server on 127.0.0.1 and waits until it answers.
 * @param {Server} server
 * @param {number} port
 * @param {readonly string[]} settings "name=value"
 */
export async function startServer(server, port, settings) {
  const all = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", ...settings];
  const options = all.map((setting) => `-c ${setting}`).join(" ");
  const log = join(server.home, "server.log");
  for (let attempt = 1; ; attempt++) {
    const args = ["start", "-D", server.data, "-l", log, "-w", "-t", "120", "-s", "-o", options];
    const { code } = await program(server, "pg_ctl", args);
    if (code === 0) return;
    const tail = existsSync(log) ? readFileSync(log, "utf8").slice(-2000) : "";
    // The children of a killed server need a moment to let go of its memory.
    if (attempt === 20 || !tail.includes("shared memory block")) {
      throw new PlainError(`${tail}\nPostgreSQL did not start; its log is ${log}.`);
    }
    await pause(500);
  }
}

/**
 * Stops the server of this folder: running statements are cancelled, nothing committed is lost.
 * @param {Server} server
 */
export async function stopServer(server) {
  if (findRunning(server) === null) return;
  await program(server, "pg_ctl", ["stop", "-D", server.data, "-m", "fast", "-w", "-t", "60", "-s"]);
}

/**
 * Makes the folder that belongs to the database user.
 * @param {Server} server
 */
export function makeHome({ home, user }) {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (user) chownSync(home, user.uid, user.gid);
}

// Its output goes to no pipe: the server inherits it and would keep the pipe open.
function program(server, name, args) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith("PG")));
  const quiet = name === "initdb";
  const stdio = quiet ? ["ignore", "pipe", "pipe"] : "ignore";
  return run(join(server.bin, name), args, { quiet, stdio, cwd: server.home, env, ...(server.user ?? {}) });
}

function isPostgres(pid) {
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return false;
  }
}
