import { expect, test } from "vitest";
import { keyedFetch } from "@/lib/web/keyed-fetch";

type Sent = { readonly key: string | null; readonly body: unknown };
const action = { method: "POST", headers: { "next-action": "a1", accept: "text/x-component" } };

/** A network that answers as told, in turn: a status, or nothing at all. */
function network(...answers: (number | "lost")[]) {
  const sent: Sent[] = [];
  let keys = 0;
  const below: typeof fetch = async (_, init) => {
    sent.push({ key: new Headers(init?.headers).get("idempotency-key"), body: init?.body });
    const answer = answers.shift() ?? 200;
    if (answer === "lost") throw new TypeError("Failed to fetch");
    return new Response(null, { status: answer });
  };
  const fetch = keyedFetch(below, () => {
    keys += 1;
    return `key-${keys}`;
  });
  return { fetch, keysSent: () => sent.map(({ key }) => key) };
}

test("each server action has its own key, also where the same is done twice on purpose", async () => {
  const { fetch, keysSent } = network();
  await fetch("/patients", { ...action, body: "[1]" });
  await fetch("/patients", { ...action, body: "[1]" });
  expect(keysSent()).toEqual(["key-1", "key-2"]);
});

test.each(["lost", 500, 502, 504] as const)(
  "what came to nothing (%s) goes out again under the same key",
  async (first) => {
    const { fetch, keysSent } = network(first, "lost", 200);
    await fetch("/", { ...action, body: "[1]" }).catch(() => {});
    await fetch("/", { ...action, body: "[2]" }).catch(() => {});
    await fetch("/", { ...action, body: "[1]" });
    await fetch("/", { ...action, body: "[1]" });
    expect(keysSent()).toEqual(["key-1", "key-2", "key-1", "key-3"]);
  },
);

test("another action with the same words is another request", async () => {
  const { fetch, keysSent } = network("lost");
  await fetch("/", { ...action, body: "[1]" }).catch(() => {});
  await fetch("/", { ...action, headers: { "next-action": "a2" }, body: "[1]" });
  expect(keysSent()).toEqual(["key-1", "key-2"]);
});

test("a refusal to connect reaches whoever asked", async () => {
  await expect(network("lost").fetch("/", { ...action, body: "[]" })).rejects.toThrow("Failed to fetch");
});

test("what is no server action is left alone", async () => {
  const { fetch, keysSent } = network();
  await fetch("/api/v1/visits", { method: "POST", headers: { "idempotency-key": "own" }, body: "{}" });
  await fetch("/today");
  await fetch("/form", { ...action, body: new FormData() });
  expect(keysSent()).toEqual(["own", null, null]);
});
