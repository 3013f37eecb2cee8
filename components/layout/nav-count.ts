"use client";

import { useEffect, useSyncExternalStore } from "react";

/** A count older than this is asked for again when somebody goes to another page (milliseconds). */
const FRESH_MS = 60_000;

type Known = { readonly count: number; readonly askedAt: number };

const known = new Map<string, Known>();
const listeners = new Set<() => void>();

function learn(address: string, next: Known) {
  known.set(address, next);
  for (const listener of listeners) listener();
}

async function ask(address: string): Promise<void> {
  const before = known.get(address)?.count ?? 0;
  learn(address, { count: before, askedAt: Date.now() });
  const answer: unknown = await fetch(address)
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  const count = (answer as { count?: unknown } | null)?.count;
  if (typeof count === "number") learn(address, { count, askedAt: Date.now() });
}

/** Asks every count anew: something on this page changed what they count. */
export function refreshCounts(): void {
  for (const address of known.keys()) void ask(address);
}

/**
 * The number an address answers ({ count }), for a place in the menu; 0 until it is known and where there is no address. It comes
 * after the page, so that no page waits for it.
 * @param path where the person is: going on asks anew once the number is a minute old
 */
export function useNavCount(address: string | undefined, path: string): number {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path asks again.
  useEffect(() => {
    if (address !== undefined && Date.now() - (known.get(address)?.askedAt ?? 0) > FRESH_MS) void ask(address);
  }, [address, path]);
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (address === undefined ? 0 : (known.get(address)?.count ?? 0)),
    () => 0,
  );
}
