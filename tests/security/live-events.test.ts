import { expect, test } from "vitest";
import { Browser, signedIn } from "./client";

test("live events are for members who are signed in: nobody else gets a stream", async () => {
  expect((await new Browser().fetch("/api/events")).status).toBe(401);
  const forged = new Browser();
  forged.setCookie("cadence-session", "x");
  expect((await forged.fetch("/api/events")).status).toBe(401);
  expect((await (await signedIn("patient@demo.cadence.test")).fetch("/api/events")).status).toBe(403);
});

test("a member gets a stream that nothing between may keep, and one person does not get them without end", async () => {
  const browser = await signedIn("desk@demo.cadence.test");
  const leaving = new AbortController();
  const open = () => browser.fetch("/api/events", { signal: leaving.signal });
  const first = await open();
  expect(first.status).toBe(200);
  expect(first.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(first.headers.get("cache-control")).toBe("no-store, no-transform");
  const statuses: number[] = [];
  for (let i = 0; i < 20; i += 1) statuses.push((await open()).status);
  leaving.abort();
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(15);
  expect(statuses.at(-1)).toBe(429);
});
