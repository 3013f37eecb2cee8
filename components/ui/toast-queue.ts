import type { Tone } from "./severity";

/** One message at the edge of the screen. */
export type ToastMessage = {
  readonly tone: Tone;
  readonly title: string;
  readonly detail?: string;
  /** One thing to do, e.g. undo. Pressing it closes the toast. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** A message on screen, for at most `timeoutMs` milliseconds. */
export type Toast = ToastMessage & { readonly key: number; readonly timeoutMs: number; readonly onGone?: () => void };

type ToastOptions = { readonly timeoutMs?: number; readonly onGone?: () => void };

/** Reading a toast and reaching its button takes at least this long (milliseconds). */
const TOAST_TIMEOUT_MS = 8000;
const MOST_VISIBLE = 3;

/** Messages in order of arrival, the first few of them on screen. Plain, because every staff page carries it. */
export function createToastQueue() {
  let all: readonly Toast[] = [];
  let visible: readonly Toast[] = [];
  let lastKey = 0;
  const listeners = new Set<() => void>();
  function become(next: readonly Toast[]) {
    all = next;
    visible = all.slice(0, MOST_VISIBLE);
    for (const listener of listeners) listener();
  }
  function close(key: number) {
    const toast = all.find((each) => each.key === key);
    if (!toast) return;
    become(all.filter((each) => each.key !== key));
    toast.onGone?.();
  }
  function add(message: ToastMessage, { timeoutMs = TOAST_TIMEOUT_MS, onGone }: ToastOptions = {}): number {
    lastKey += 1;
    become([...all, { ...message, key: lastKey, timeoutMs, ...(onGone ? { onGone } : {}) }]);
    return lastKey;
  }
  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }
  return { add, close, subscribe, visible: () => visible };
}

/** The page's toasts; ToastRegion draws them. */
export const toastQueue = createToastQueue();

/**
 * Shows a toast for `timeoutMs` (8000); hovering or focusing it holds it. `onGone` runs once when it goes, pressed or not.
 * Returns a function that takes it away at once.
 */
export function showToast(message: ToastMessage, options?: ToastOptions): () => void {
  const key = toastQueue.add(message, options);
  return () => toastQueue.close(key);
}
