const EVENT = "cadence:palette";

/** Asks the page's CommandPalette to open. */
export function openPalette(): void {
  window.dispatchEvent(new Event(EVENT));
}

/** Calls `open` when the palette is asked for: by a button, ⌘K or Ctrl-K. Returns how to stop listening. */
export function onPaletteAsked(open: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open();
  };
  window.addEventListener(EVENT, open);
  window.addEventListener("keydown", onKey);
  return () => {
    window.removeEventListener(EVENT, open);
    window.removeEventListener("keydown", onKey);
  };
}
