import type { Answer, Entry, Problem } from "./entry";
import { nextToSend, settle, tryAnew, versionOf } from "./queue";

/** Where entries outlive the page. */
export type OutboxStore = {
  readonly read: () => Promise<readonly Entry[]>;
  readonly put: (entry: Entry) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
};

/** What is asked of a visit. */
export type Deed = Pick<Entry, "visitId" | "path" | "body" | "version" | "label" | "typed" | "step">;

/**
 * `kept`: on this device, not yet at the server. `refused`: not done, and kept with what was typed until somebody takes it over, who
 * then discards `key`.
 */
export type Outcome =
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "refused"; readonly problem: Problem; readonly key: string }
  | { readonly kind: "kept" };

/** A deed the server did, and the version of the visit it made. */
export type DoneDeed = { readonly visitId: string; readonly step: string; readonly version: number };

export type OutboxState = {
  readonly entries: readonly Entry[];
  /** What this page did and the server has: the screen may not have been drawn anew since. */
  readonly done: readonly DoneDeed[];
  readonly isSignedOut: boolean;
};

type Options = {
  readonly userId: string;
  readonly store: OutboxStore;
  readonly send: (entry: Entry) => Promise<Answer>;
  /** Runs alone among all windows of this browser. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly newKey: () => string;
  readonly now: () => number;
  /** Told after each deed that reached the server. */
  readonly onDone: () => void;
};

/**
 * Keeps what is done in visits on this device until the server has it: saved before it is sent, sent in order, one at a time, the same
 * again until an answer comes. What is refused stays, and holds back what follows on its visit, until a person decides.
 */
export function createOutbox({ userId, store, send, alone, newKey, now, onDone }: Options) {
  let state: OutboxState = { entries: [], done: [], isSignedOut: false };
  const listeners = new Set<() => void>();
  const waiting = new Map<string, (outcome: Outcome) => void>();
  let running: Promise<void> | null = null;
  let isWanted = false;

  const show = (next: Partial<OutboxState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const tell = (key: string, outcome: Outcome) => {
    waiting.get(key)?.(outcome);
    waiting.delete(key);
  };
  const load = async () => {
    const entries = (await store.read()).filter((entry) => entry.userId === userId);
    show({ entries: entries.toSorted((a, b) => a.order - b.order) });
  };

  /** As it is sent from now on. What this page did to the visit since it was decided counts as seen. */
  const asSent = (entry: Entry): Entry => {
    if (entry.wasTried || entry.version === null) return { ...entry, wasTried: true };
    const made = state.done.filter(({ visitId }) => visitId === entry.visitId).map((one) => one.version);
    return { ...entry, wasTried: true, version: Math.max(entry.version, ...made) };
  };

  /** One entry on its way. @returns whether to go on with the next */
  async function sendOne(entry: Entry): Promise<boolean> {
    const tried = asSent(entry);
    await store.put(tried);
    const answer = await send(tried);
    if (answer.kind === "unreachable" || answer.kind === "signed_out") {
      show({ isSignedOut: answer.kind === "signed_out" });
      for (const { key } of state.entries) tell(key, { kind: "kept" });
      return false;
    }
    const before = (await store.read()).filter((one) => one.userId === userId);
    // What follows learns its version before what made it is forgotten: the page may go at any moment.
    for (const one of settle(before, entry.key, answer)) if (!before.includes(one)) await store.put(one);
    if (answer.kind === "done") {
      await store.remove(entry.key);
      const version = versionOf(answer.value);
      if (version !== null) {
        const { visitId, step } = entry;
        show({ done: [...state.done, { visitId, step: step ?? "", version }] });
      }
    }
    show({ isSignedOut: false });
    await load();
    tell(entry.key, answer.kind === "done" ? answer : { ...answer, key: entry.key });
    if (answer.kind === "done") onDone();
    return true;
  }

  async function drain(): Promise<void> {
    await alone(async () => {
      for (;;) {
        await load();
        const next = nextToSend(state.entries);
        if (next === null || !(await sendOne(next))) return;
      }
    });
    // What waits behind a refusal is kept, and whoever waits for it is told so.
    for (const { key } of state.entries) tell(key, { kind: "kept" });
  }

  async function rounds(): Promise<void> {
    try {
      while (isWanted) {
        isWanted = false;
        await drain();
      }
    } finally {
      running = null;
    }
  }

  /** Sends what waits; while that is under way, once more after it. */
  const flush = (): Promise<void> => {
    isWanted = true;
    running ??= rounds();
    return running;
  };

  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    flush,
    /** Saves a deed and sends it. Answers once the server did, or once it is clear that it cannot be reached now. */
    async add(deed: Deed): Promise<Outcome> {
      const last = Math.max(0, ...(await store.read()).map(({ order }) => order));
      const order = Math.max(last + 1, now());
      const fresh = { key: newKey(), userId, order, savedAt: now(), wasTried: false, refused: null };
      const entry: Entry = { ...deed, ...fresh };
      // Before it can be seen: a round that is under way may take it at once.
      const outcome = new Promise<Outcome>((resolve) => waiting.set(entry.key, resolve));
      await store.put(entry);
      await load();
      // A device that keeps nothing any more: nobody waits for ever.
      void flush().catch(() => tell(entry.key, { kind: "kept" }));
      return outcome;
    },
    /** Sends a refused entry anew, on the version that is there now. */
    async retry(key: string, version: number | null): Promise<void> {
      const entry = state.entries.find((one) => one.key === key);
      if (entry === undefined) return;
      await store.remove(key);
      await store.put(tryAnew(entry, newKey(), version));
      await load();
      await flush();
    },
    /** Forgets an entry for good, and sends what it held back. */
    async discard(key: string): Promise<void> {
      await store.remove(key);
      await load();
      await flush();
    },
  };
}

export type Outbox = ReturnType<typeof createOutbox>;
