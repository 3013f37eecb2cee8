import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeLock } from "../../../scripts/lib/lock.mjs";
import { isAlive, self } from "../../../scripts/lib/process-identity.mjs";

function lockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "cadence-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "some.lock");
}

test("a lock a living process holds is not given twice, and is free after release", async () => {
  const file = lockFile();
  const first = await takeLock(file, { waitMs: 0 });
  expect(await takeLock(file, { waitMs: 0 })).toEqual({ heldBy: process.pid });
  if ("release" in first) first.release();
  expect(await takeLock(file, { waitMs: 0 })).toHaveProperty("release");
});

test.each([
  ["a process that is gone", { pid: 2 ** 30, identity: "1" }],
  ["an older process of the same id", { pid: process.pid, identity: "1" }],
])("the lock of %s is taken over", async (_, holder) => {
  const file = lockFile();
  writeFileSync(file, JSON.stringify(holder));
  expect(await takeLock(file, { waitMs: 0 })).toHaveProperty("release");
});

test("of many that ask at once for a dead holder's lock one gets it", async () => {
  const file = lockFile();
  writeFileSync(file, JSON.stringify({ pid: 2 ** 30, identity: "1" }));
  const answers = await Promise.all(Array.from({ length: 20 }, () => takeLock(file, { waitMs: 0 })));
  expect(answers.filter((answer) => "release" in answer)).toHaveLength(1);
});

test("this process is alive, its id with another start time is not", () => {
  expect(isAlive(self())).toBe(true);
  expect(isAlive({ ...self(), identity: "1" })).toBe(false);
});
