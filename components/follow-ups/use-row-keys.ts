"use client";

import { type RefObject, useEffect } from "react";
import { flushSync } from "react-dom";

type Keys = {
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
  /** Told that the first offered time shall take the focus when it is there. */
  readonly wantsFirst: RefObject<boolean>;
};

const rowsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>("[data-row]")];
const toggleOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>("[data-toggle]");

/** Whether the key belongs to where it was pressed: a field, a menu, an open dialog. */
const isTyped = (target: Element) =>
  target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=listbox]") !==
  null;

/**
 * Presses a button as Enter on it would: a click from a script passes for a screen reader's, and what opens would then wait for every
 * movement on the page to end before it takes the focus.
 */
function pressByKey(button: HTMLElement): void {
  button.focus();
  for (const type of ["keydown", "keyup"])
    button.dispatchEvent(new KeyboardEvent(type, { key: "Enter", code: "Enter", bubbles: true, cancelable: true }));
}

/**
 * Single keys on a list of rows, only while the focus is inside it, so that they disturb nobody who dictates or types elsewhere.
 * Enter is the row's own button.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, { open, setOpen, wantsFirst }: Keys) {
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    function onKeyDown(event: KeyboardEvent) {
      const target = event.target as Element;
      if (element === null || event.ctrlKey || event.metaKey || event.altKey || isTyped(target)) return;
      const rows = rowsOf(element);
      const at = rows.findIndex((row) => row.contains(target));
      const row = rows[at];
      if (row === undefined) return;
      const id = row.dataset.row ?? null;
      const act = (name: string) => {
        if (open !== id) flushSync(() => setOpen(id));
        const button = row.querySelector<HTMLElement>(name);
        if (button !== null) pressByKey(button);
      };
      switch (event.key) {
        case "j":
          toggleOf(rows[at + 1])?.focus();
          break;
        case "k":
          toggleOf(rows[at - 1])?.focus();
          break;
        case "b":
          if (open === id)
            row.querySelector<HTMLElement>("[data-times] button, [data-act=move], [data-act=consents]")?.focus();
          else {
            wantsFirst.current = true;
            flushSync(() => setOpen(id));
            row.querySelector<HTMLElement>("[data-act=move], [data-act=consents]")?.focus();
          }
          break;
        case "s":
          act("[data-act=snooze]");
          break;
        case "a":
          act("[data-act=attempt]");
          break;
        default:
          return;
      }
      event.preventDefault();
    }
    element.addEventListener("keydown", onKeyDown);
    return () => element.removeEventListener("keydown", onKeyDown);
  }, [list, open, setOpen, wantsFirst]);
}
