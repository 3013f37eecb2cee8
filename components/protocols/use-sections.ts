"use client";

import { useState } from "react";
import type { SectionSpec } from "./editor-model";
import { isUnder, rowOf } from "./problems";

/** Takes the keyboard to a value's field, once it is on the page; to its row's or family's first field where it has none. */
function focusAt(path: string) {
  requestAnimationFrame(() => {
    for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
      const place = document.querySelector<HTMLElement>(`[data-path="${at}"], [data-path^="${at}."]`);
      const field = place?.matches("input, select, textarea") ? place : place?.querySelector("input, select, textarea");
      if (field instanceof HTMLElement) {
        field.focus();
        field.scrollIntoView({ block: "center" });
        return;
      }
    }
  });
}

/** Names a group of a family among what is unfolded; fit for an element's id. */
export const groupId = (section: string, group: string | null) => `${section}-${(group ?? "").replace(/\W+/g, "-")}`;

/** Which families and groups are unfolded, and how to get to a value in a folded one. The first family is open. */
export function useSections(sections: readonly SectionSpec[]) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(sections.slice(0, 1).map(({ id }) => id)));
  const toggle = (id: string) =>
    setOpen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  function goTo(path: string) {
    const section = sections.find(({ id }) => isUnder(path, id));
    if (!section) return;
    const group = rowOf(section.rows, path)?.group ?? null;
    setOpen((before) => new Set([...before, section.id, groupId(section.id, group)]));
    // One frame for them to unfold, one to find the field in them.
    requestAnimationFrame(() => focusAt(path));
  }
  return { open, toggle, goTo };
}
