import { expect, test } from "vitest";
import { Browser, signedIn } from "./client";

/** A calendar program at some place: no cookie, no sign-in. */
function ask(secret: string, place: string): Promise<Response> {
  return new Browser().fetch(`/api/calendar/${secret}`, { headers: { "x-forwarded-for": place } });
}

test("an address that leads nowhere says so and nothing else, whatever it is made of", async () => {
  const unknown = `${"x".repeat(43)}.ics`;
  for (const secret of [
    unknown,
    "x",
    ".ics",
    "%00",
    "%F0%9F%92%A5",
    "..%2F..%2Fetc",
    `${"y".repeat(5000)}.ics`,
    "' OR 1=1 --",
  ]) {
    const response = await ask(secret, "192.0.2.1");
    expect([secret.slice(0, 20), [400, 404].includes(response.status)]).toEqual([secret.slice(0, 20), true]);
    const text = await response.text();
    expect(text).not.toMatch(/\bat \/|node_modules|SELECT |prisma/i);
    expect(text).not.toContain(unknown.slice(0, 43));
  }
});

test("signed-in people get no more from it than nobody: the address alone is the key", async () => {
  const owner = await signedIn("owner@demo.cadence.test");
  const response = await owner.fetch(`/api/calendar/${"z".repeat(43)}.ics`, {
    headers: { "x-forwarded-for": "192.0.2.2" },
  });
  expect(response.status).toBe(404);
});

test("a place that tries many is told to wait, another is not", async () => {
  const statuses = new Set<number>();
  for (let guess = 0; guess < 61; guess += 1) statuses.add((await ask(`guess-${guess}.ics`, "192.0.2.3")).status);
  expect(statuses).toEqual(new Set([404, 429]));
  const refused = await ask("one-more.ics", "192.0.2.3");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await ask("one-more.ics", "192.0.2.4")).status).toBe(404);
});
