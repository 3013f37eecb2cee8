import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive, self } from "./process-identity.mjs";

/**
 * Takes a lock that only one living process holds. A lock whose holder was killed is taken over.
 * @param {string} file path of the lock file
 * @param {{ waitMs: number, onWait?: (holderPid: number) => void }} options how long to wait for a living holder
 * @returns {Promise<{ release: () => void } | { heldBy: number }>} the holder's process id when the wait was in vain
 */
export async function takeLock(file, { waitMs, onWait }) {
  mkdirSync(dirname(file), { recursive: true });
  const until = Date.now() + waitMs;
  let told = false;
  for (;;) {
    if (claim(file)) return { release: () => releaseLock(file) };
    const holder = readHolder(file);
    if (holder === null) continue;
    if (!isAlive(holder)) {
      clearStale(file);
      continue;
    }
    if (Date.now() >= until) return { heldBy: holder.pid };
    if (!told) onWait?.(holder.pid);
    told = true;
    await pause(200);
  }
}

// A hard link appears with its content or not at all, so a kill can leave no empty lock behind.
function claim(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(self()));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

// Two waiters may both see the dead holder: the one that moved a living lock by mistake puts it back.
function clearStale(file) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== null && isAlive(moved)) {
    try {
      linkSync(aside, file);
    } catch {
      // Someone else holds it by now; the moved holder loses, as after any expiry.
    }
  }
  rmSync(aside, { force: true });
}

function releaseLock(file) {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}
