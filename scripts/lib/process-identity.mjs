import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/**
 * What the system knows about a process. A process id alone is reused; with the start time it belongs to one process.
 * @param {number} pid
 * @returns {{ name: string, parent: number, started: string } | null} null when there is no such process, or only its zombie
 */
export function lookAt(pid) {
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

/**
 * When a process was started, as text that only that process has.
 * @param {number} pid
 * @returns {string | null} null when it does not run
 */
export function identityOf(pid) {
  return lookAt(pid)?.started ?? null;
}

/**
 * Whether the process recorded earlier still runs.
 * @param {{ pid: number, identity: string }} recorded
 */
export function isAlive(recorded) {
  return identityOf(recorded.pid) === recorded.identity;
}

/** This process, in the form `isAlive` takes. */
export function self() {
  return { pid: process.pid, identity: identityOf(process.pid) ?? "" };
}

function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const end = stat.lastIndexOf(")");
    // The name in parentheses may hold spaces: fields are counted after it, from the state.
    const fields = stat.slice(end + 2).split(" ");
    const [state, parent, started] = [fields[0], Number(fields[1]), fields[19]];
    return state === "Z" || state === "X" ? null : { name: stat.slice(stat.indexOf("(") + 1, end), parent, started };
  } catch {
    return null;
  }
}

function fromPs(pid) {
  try {
    // lstart is five words: Mon Nov 23 09:28:00 2026
    const line = execFileSync("ps", ["-o", "stat=,ppid=,lstart=,comm=", "-p", String(pid)], { encoding: "utf8" });
    const [state, parent, ...rest] = line.trim().split(/\s+/);
    if (state === undefined || state.startsWith("Z")) return null;
    return { name: basename(rest.slice(5).join(" ")), parent: Number(parent), started: rest.slice(0, 5).join(" ") };
  } catch {
    return null;
  }
}
