"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { Row } from "./types";

/** When the row that had the focus is gone, the one in its place takes it, so that a person at the keyboard goes on. */
export function useKeepFocus(list: RefObject<HTMLElement | null>, rows: readonly Row[]) {
  const last = useRef<number | null>(null);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const remember = (event: FocusEvent) => {
      const all = [...element.querySelectorAll("[data-row]")];
      const at = all.findIndex((row) => row.contains(event.target as Node));
      last.current = at === -1 ? null : at;
    };
    element.addEventListener("focusin", remember);
    return () => element.removeEventListener("focusin", remember);
  }, [list]);
  useEffect(() => {
    const at = last.current;
    if (at === null || rows.length === 0 || document.activeElement !== document.body) return;
    const toggles = list.current?.querySelectorAll<HTMLElement>("[data-toggle]");
    toggles?.[Math.min(at, rows.length - 1)]?.focus();
  }, [list, rows]);
}
