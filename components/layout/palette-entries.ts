/** One thing the palette offers. `hint` tells two of the same name apart: a date of birth, a page's use. */
export type PaletteEntry = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly href: string;
};

/** Finds records by what was typed. Bound to a server action by the route. */
export type PaletteSearch = (query: string) => Promise<readonly PaletteEntry[]>;

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The entries whose label or hint has every typed word at the start of one of its own; all of them when nothing is typed. */
export function matchEntries(entries: readonly PaletteEntry[], query: string): PaletteEntry[] {
  const typed = plain(query).split(/\s+/).filter(Boolean);
  return entries.filter(({ label, hint }) => {
    const words = plain(`${label} ${hint ?? ""}`).split(/[\s,.]+/);
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  });
}
