/** Holds something that comes later, once opened, for whoever asks for it. */
export type Holder<T> = {
  readonly get: () => T | null;
  readonly set: (next: T | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * A holder that is empty at first. As the value of a context it stays the same when it is filled: a context that changed while the page
 * is still being brought to life would have all of it drawn anew.
 */
export function createHolder<T>(): Holder<T> {
  let value: T | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const tell of listeners) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
