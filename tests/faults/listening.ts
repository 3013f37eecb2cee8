import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished } from "vitest";
import { cookiesOf, readEvents } from "../support/event-reader";

/** Waits for something to hold. @throws when it does not in time */
export async function until(holds: () => boolean, what: string, withinMs = 20_000): Promise<void> {
  for (const end = Date.now() + withinMs; !holds(); await pause(50)) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
  }
}

/** Somebody who is signed in at a server and hears what changes. */
export async function listening(base: string, email: string) {
  const stream = await readEvents(base, await cookiesOf(base, email));
  onTestFinished(stream.leave);
  expect([stream.status, stream.contentType]).toEqual([200, "text/event-stream; charset=utf-8"]);
  await until(() => stream.heard.some(({ type }) => type === "up"), "listening");
  return { ...stream, changes: () => stream.heard.filter(({ type }) => type === "day").length };
}
