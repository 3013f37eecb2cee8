import type { Entry } from "./entry";
import type { OutboxStore } from "./outbox";

const NAME = "cadence-outbox";
const STORE = "entries";

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: "key" });
  };
  return asPromise(request);
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const result = await asPromise(work(transaction.objectStore(STORE)));
    if (mode === "readwrite") {
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
        transaction.onabort = () => reject(transaction.error);
      });
    }
    return result;
  } finally {
    database.close();
  }
}

/** The browser's own database. A write has reached the disk when its promise resolves. */
const browserStore: OutboxStore = {
  read: () => within<Entry[]>("readonly", (store) => store.getAll()),
  put: async (entry) => void (await within("readwrite", (store) => store.put(entry))),
  remove: async (key) => void (await within("readwrite", (store) => store.delete(key))),
};

/** The browser's database, or this page's memory in a browser that keeps nothing (a private window of an old one). */
export async function openStore(): Promise<{ readonly store: OutboxStore; readonly outlivesPage: boolean }> {
  try {
    await browserStore.read();
    return { store: browserStore, outlivesPage: true };
  } catch {
    const rows = new Map<string, Entry>();
    const store: OutboxStore = {
      read: async () => [...rows.values()],
      put: async (entry) => void rows.set(entry.key, entry),
      remove: async (key) => void rows.delete(key),
    };
    return { store, outlivesPage: false };
  }
}

/** How many entries of this device are not at the server yet. 0 where the browser keeps nothing. */
export async function countKept(): Promise<number> {
  try {
    return (await browserStore.read()).length;
  } catch {
    return 0;
  }
}

/** Forgets everything of everybody on this device: at sign-out. */
export async function forgetKept(): Promise<void> {
  try {
    await within("readwrite", (store) => store.clear());
  } catch {
    return;
  }
}
