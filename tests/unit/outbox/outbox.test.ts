import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Entry } from "@/components/outbox/entry";
import { createOutbox, type Deed, type OutboxStore } from "@/components/outbox/outbox";
import { bodyOf, nextToSend, settle } from "@/components/outbox/queue";

/** A device's store, which outlives the pages on it. */
function memoryStore(): OutboxStore & { readonly rows: Map<string, Entry> } {
  const rows = new Map<string, Entry>();
  return {
    rows,
    read: async () => [...rows.values()],
    put: async (entry) => void rows.set(entry.key, entry),
    remove: async (key) => void rows.delete(key),
  };
}

type Weather = "fine" | "lost_before" | "lost_after" | "signed_out";

/** A server that does each key once, guards versions, and remembers its answers. */
function fakeServer() {
  const versions = new Map<string, number>();
  const answers = new Map<string, { readonly request: string; readonly answer: Answer }>();
  const done: { readonly visitId: string; readonly what: unknown }[] = [];
  const work = (entry: Entry): Answer => {
    const version = versions.get(entry.visitId) ?? 1;
    if (entry.version !== null && bodyOf(entry).version !== version)
      return { kind: "refused", problem: { code: "stale", message: "Changed meanwhile." } };
    if (entry.body.isBad === true)
      return { kind: "refused", problem: { code: "findings", message: "A rule stands against this." } };
    versions.set(entry.visitId, version + 1);
    done.push({ visitId: entry.visitId, what: entry.body.what });
    return { kind: "done", value: { version: version + 1 } };
  };
  const receive = (entry: Entry): Answer => {
    const request = JSON.stringify(bodyOf(entry));
    const known = answers.get(entry.key);
    if (known !== undefined) {
      if (known.request !== request) throw new Error("the same key for another request");
      return known.answer;
    }
    const answer = work(entry);
    answers.set(entry.key, { request, answer });
    return answer;
  };
  const change = (visitId: string) => versions.set(visitId, (versions.get(visitId) ?? 1) + 1);
  return { receive, change, done, versionOf: (visitId: string) => versions.get(visitId) ?? 1 };
}

let keys = 0;
function nextKey(): string {
  keys += 1;
  return `key-${keys}`;
}

function openPage(store: OutboxStore, server: ReturnType<typeof fakeServer>, weather: () => Weather, userId = "ann") {
  return createOutbox({
    userId,
    store,
    alone: (work) => work(),
    newKey: nextKey,
    now: () => 1,
    onDone: () => {},
    send: async (entry) => {
      const now = weather();
      if (now === "signed_out") return { kind: "signed_out" };
      if (now === "lost_before") return { kind: "unreachable" };
      const answer = server.receive(entry);
      return now === "lost_after" ? { kind: "unreachable" } : answer;
    },
  });
}

const deed = (visitId: string, what: unknown, version: number | null, more: object = {}): Deed => ({
  visitId,
  path: `/visits/${visitId}/steps`,
  body: { what, ...more },
  version,
  label: String(what),
  typed: [],
  step: null,
});

test("with the network there a deed is saved, sent, answered and forgotten", async () => {
  const [store, server] = [memoryStore(), fakeServer()];
  const page = openPage(store, server, () => "fine");
  expect(await page.add(deed("v", "antisepsis", 1))).toEqual({ kind: "done", value: { version: 2 } });
  expect([store.rows.size, page.getState().entries.length]).toEqual([0, 0]);
});

test("two deeds in a row need no new drawing of the screen between them", async () => {
  const [store, server] = [memoryStore(), fakeServer()];
  const page = openPage(store, server, () => "fine");
  expect((await page.add(deed("v", "one", 1))).kind).toBe("done");
  expect((await page.add(deed("v", "two", 1))).kind).toBe("done");
  server.change("v");
  expect(await page.add(deed("v", "three", 1))).toMatchObject({ kind: "refused", problem: { code: "stale" } });
});

test("deeds that come while another is being answered follow it, however slow the device's store is", async () => {
  const scheduled = fc.tuple(fc.scheduler(), fc.integer({ min: 2, max: 4 }));
  await fc.assert(
    fc.asyncProperty(scheduled, async ([s, count]) => {
      const [fast, server] = [memoryStore(), fakeServer()];
      const { read, put, remove } = fast;
      const slow: OutboxStore = {
        read: () => s.schedule(Promise.resolve()).then(read),
        put: (entry) => s.schedule(Promise.resolve()).then(() => put(entry)),
        remove: (key) => s.schedule(Promise.resolve()).then(() => remove(key)),
      };
      const page = openPage(slow, server, () => "fine");
      const outcomes = Array.from({ length: count }, (_, index) => page.add(deed("v", index, 1)));
      await s.waitFor(Promise.all(outcomes));
      await s.waitFor(page.flush());
      expect(server.done).toHaveLength(count);
      expect(fast.rows.size).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test("without it deeds are kept in order, and sent once it is back, each on the version the one before it made", async () => {
  const [store, server] = [memoryStore(), fakeServer()];
  let weather: Weather = "lost_before";
  const page = openPage(store, server, () => weather);
  for (const what of ["one", "two", "three"]) expect((await page.add(deed("v", what, 1))).kind).toBe("kept");
  expect(server.done).toEqual([]);
  weather = "fine";
  await page.flush();
  expect(server.done.map(({ what }) => what)).toEqual(["one", "two", "three"]);
  expect(page.getState().entries).toEqual([]);
});

test("an answer that was lost is asked for again with the same key and the same words: done once", async () => {
  const [store, server] = [memoryStore(), fakeServer()];
  const weather: Weather[] = ["lost_after", "lost_after", "fine", "fine"];
  const page = openPage(store, server, () => weather.shift() ?? "fine");
  expect((await page.add(deed("v", "one", 1))).kind).toBe("kept");
  const reloaded = openPage(store, server, () => weather.shift() ?? "fine");
  await reloaded.flush();
  await reloaded.flush();
  expect(server.done).toHaveLength(1);
  expect(store.rows.size).toBe(0);
});

test("a refusal stays with what was typed and holds back its own visit only, until somebody decides", async () => {
  const [store, server] = [memoryStore(), fakeServer()];
  const page = openPage(store, server, () => "fine");
  const outcome = await page.add(deed("v", "bad", 1, { isBad: true }));
  expect(outcome).toMatchObject({ kind: "refused", problem: { code: "findings" } });
  expect((await page.add(deed("v", "after", 1))).kind).toBe("kept");
  expect((await page.add(deed("w", "elsewhere", 1))).kind).toBe("done");
  expect(page.getState().entries.map(({ body }) => body.what)).toEqual(["bad", "after"]);
  if (outcome.kind === "refused") await page.discard(outcome.key);
  expect(server.done.map(({ what }) => what)).toEqual(["elsewhere", "after"]);
  expect(store.rows.size).toBe(0);
});

test("what somebody else changed meanwhile refuses what was decided before it, and it can be done anew on what is there now", async () => {
  const [store, server] = [memoryStore(), fakeServer()];
  let weather: Weather = "lost_before";
  const page = openPage(store, server, () => weather);
  await page.add(deed("v", "one", 1));
  await page.add(deed("v", "two", 1));
  server.change("v");
  weather = "fine";
  await page.flush();
  const [refused, behind] = page.getState().entries;
  expect([refused?.refused?.code, behind?.refused]).toEqual(["stale", null]);
  await page.retry(refused?.key ?? "", server.versionOf("v"));
  expect(server.done.map(({ what }) => what)).toEqual(["one", "two"]);
});

test("signed out, everything waits and says so; another person's page neither sees nor sends it", async () => {
  const [store, server] = [memoryStore(), fakeServer()];
  let weather: Weather = "signed_out";
  const page = openPage(store, server, () => weather);
  expect((await page.add(deed("v", "one", 1))).kind).toBe("kept");
  expect(page.getState().isSignedOut).toBe(true);
  weather = "fine";
  const other = openPage(store, server, () => weather, "bob");
  await other.flush();
  expect([other.getState().entries.length, server.done.length]).toEqual([0, 0]);
  await page.flush();
  expect([page.getState().isSignedOut, server.done.length]).toEqual([false, 1]);
});

test("whatever the weather and however often the page is reloaded: in order, each once, nothing lost", async () => {
  const step = fc.record({
    visit: fc.constantFrom("v", "w"),
    weather: fc.array(fc.constantFrom<Weather>("fine", "lost_before", "lost_after", "signed_out"), { maxLength: 4 }),
    reloads: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const [store, server] = [memoryStore(), fakeServer()];
      const sky: Weather[] = [];
      const open = () => openPage(store, server, () => sky.shift() ?? "fine");
      let page = open();
      const asked: Record<string, number[]> = { v: [], w: [] };
      for (const [index, { visit, weather, reloads }] of steps.entries()) {
        sky.splice(0, sky.length, ...weather);
        if (reloads) page = open();
        asked[visit]?.push(index);
        // What the screen shows: the version after everything that is done.
        await page.add(deed(visit, index, server.versionOf(visit)));
      }
      sky.splice(0);
      await page.flush();
      for (const visit of ["v", "w"])
        expect(server.done.filter(({ visitId }) => visitId === visit).map(({ what }) => what)).toEqual(asked[visit]);
      expect(store.rows.size).toBe(0);
    }),
    { numRuns: 300 },
  );
});

const entry = (key: string, order: number, more: Partial<Entry> = {}): Entry => ({
  ...{ key, order, userId: "ann", visitId: "v", path: "/", body: {}, version: 1, label: "", typed: [], step: null },
  ...{ savedAt: 0, wasTried: false, refused: null },
  ...more,
});

test("the next to be sent is the first whose visit is not held back", () => {
  const refused = { code: "stale", message: "" };
  expect(nextToSend([])).toBeNull();
  expect(nextToSend([entry("b", 2), entry("a", 1)])?.key).toBe("a");
  expect(nextToSend([entry("a", 1, { refused }), entry("b", 2)])).toBeNull();
  expect(nextToSend([entry("a", 1, { refused }), entry("b", 2), entry("c", 3, { visitId: "w" })])?.key).toBe("c");
});

test("an entry that was sent once keeps its words, whatever came before it", () => {
  const tried = entry("b", 2, { wasTried: true });
  const done = { kind: "done", value: { version: 9 } } as const;
  expect(settle([entry("a", 1), tried, entry("c", 3, { version: null })], "a", done)).toEqual([
    tried,
    entry("c", 3, { version: null }),
  ]);
});
