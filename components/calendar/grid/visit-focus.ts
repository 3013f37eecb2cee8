const blockOf = (id: string) => document.querySelector<HTMLElement>(`[data-visit="${CSS.escape(id)}"]`);

/** The visit whose block has the focus, if any. */
export function focusedVisit(): string | null {
  return document.activeElement?.closest<HTMLElement>("[data-visit]")?.dataset.visit ?? null;
}

/** Gives the focus back to a visit's block once it is drawn again, or to `fallback` when it is gone; never takes it from anything. */
export function refocusVisit(id: string, fallback?: HTMLElement | null) {
  setTimeout(() => {
    if (document.activeElement === document.body) (blockOf(id) ?? fallback)?.focus();
  }, 200);
}
