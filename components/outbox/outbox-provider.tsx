"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useRefresh } from "@/components/live/use-refresh";
import { openStore } from "./browser-store";
import { createHolder, type Holder } from "./holder";
import { createOutbox, type Outbox, type OutboxState } from "./outbox";
import { sendEntry } from "./send-entry";

/** What waits is tried again this often (milliseconds). */
const everyMs = 8_000;

type Opened = { readonly outbox: Outbox; readonly outlivesPage: boolean };
const OutboxContext = createContext<Holder<Opened> | null>(null);

/** One window at a time sends. Where the browser cannot say so, the keys see to it that nothing is done twice. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  return locks === undefined ? work() : locks.request("cadence-outbox", work);
}

/** Keeps what is done in visits on this device until the server has it, whatever page is open. */
export function OutboxProvider({ userId, children }: { readonly userId: string; readonly children: ReactNode }) {
  const refresh = useRefresh();
  const [holder] = useState(() => createHolder<Opened>());
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    void openStore().then(({ store, outlivesPage }) => {
      if (isGone) return;
      const outbox = createOutbox({
        ...{ userId, store, alone, send: sendEntry },
        newKey: () => crypto.randomUUID(),
        now: () => Date.now(),
        onDone: () => void refresh(),
      });
      holder.set({ outbox, outlivesPage });
      const flush = () => void outbox.flush().catch(() => {});
      const look = () => {
        if (document.visibilityState === "visible") flush();
      };
      const timer = setInterval(() => {
        if (outbox.getState().entries.some(({ refused }) => refused === null)) flush();
      }, everyMs);
      window.addEventListener("online", flush);
      document.addEventListener("visibilitychange", look);
      flush();
      stop = () => {
        clearInterval(timer);
        window.removeEventListener("online", flush);
        document.removeEventListener("visibilitychange", look);
      };
    });
    return () => {
      isGone = true;
      stop();
      holder.set(null);
    };
  }, [userId, refresh, holder]);
  return <OutboxContext value={holder}>{children}</OutboxContext>;
}

const never = () => () => {};
const nothing: OutboxState = { entries: [], done: [], isSignedOut: false };

/** The outbox of this device; null while it is being opened. With what is in it. */
export function useOutbox(): OutboxState & { readonly opened: Opened | null } {
  const holder = useContext(OutboxContext);
  const none = () => null;
  const opened = useSyncExternalStore<Opened | null>(holder?.subscribe ?? never, holder?.get ?? none, none);
  const state = useSyncExternalStore(
    opened?.outbox.subscribe ?? never,
    opened?.outbox.getState ?? (() => nothing),
    () => nothing,
  );
  return { ...state, opened };
}
