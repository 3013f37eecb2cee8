import { expect, test } from "vitest";
import { GET } from "@/app/api/calendar/[secret]/route";
import { revokeFeed } from "@/lib/feeds/revoke-feed";
import { newId } from "@/lib/kernel/id";
import { expectOk } from "../../factories/expect-ok";
import { parseCalendar } from "../../unit/feeds/parse-calendar";
import { arrangeBooked } from "../appointments/arrange";
import { makeFeed } from "./arrange";

/** What the address answers to a calendar program at some place. */
function ask(secret: string, headers: Record<string, string> = {}, place = `route-${newId()}`) {
  const request = new Request(`http://localhost:3000/api/calendar/${secret}`, {
    headers: { "x-forwarded-for": place, ...headers },
  });
  return GET(request, { params: Promise.resolve({ secret }) });
}

async function arrange() {
  const arranged = await arrangeBooked(1);
  const call = { actor: arranged.clinic.actors.clinician, clock: arranged.desk.clock };
  return { ...arranged, call, feed: await makeFeed(call) };
}

test("a feed is answered as a private calendar, and with nothing when it has not changed", async () => {
  const { feed } = await arrange();
  const response = await ask(`${feed.secret}.ics`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("private, no-cache");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  parseCalendar(await response.text());
  const tag = response.headers.get("etag") ?? "";
  for (const same of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
    const again = await ask(`${feed.secret}.ics`, { "if-none-match": same });
    expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, tag, ""]);
  }
  expect((await ask(`${feed.secret}.ics`, { "if-none-match": '"other"' })).status).toBe(200);
});

test("an unknown, a malformed and a revoked address answer alike", async () => {
  const { feed, call } = await arrange();
  expectOk(await revokeFeed.execute(call, { feedId: feed.id }));
  const bodies = new Set<string>();
  for (const secret of [`${feed.secret}.ics`, `${"x".repeat(43)}.ics`, ".ics", `${"y".repeat(5000)}.ics`]) {
    const response = await ask(secret);
    expect(response.status).toBe(404);
    const { requestId: _, ...body } = (await response.json()) as Record<string, unknown>;
    bodies.add(JSON.stringify(body));
  }
  expect(bodies.size).toBe(1);
});

test("a place that guesses too often waits, also with a good address", async () => {
  const { feed } = await arrange();
  const place = `guessing-${newId()}`;
  for (let guess = 0; guess < 60; guess += 1) expect((await ask(`guess-${guess}.ics`, {}, place)).status).toBe(404);
  const refused = await ask(`${feed.secret}.ics`, {}, place);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await ask(`${feed.secret}.ics`)).status).toBe(200);
});
