import type { BookTable } from "./chapter";

const unsourced = "our convention, no published source found";

/** A source as a sentence names it: "founding text", "our convention, no published source found", or what was read. */
export function nameSource(source: string): string {
  return source
    .replaceAll("CONVENTION (no published source found)", unsourced)
    .replace(/\bCONVENTION\b/g, "our convention")
    .replace(/\bSEED\b/g, "founding text");
}

/** A table of single values: what, how much, where from. */
export function settings(
  caption: string,
  rows: readonly { readonly what: string; readonly value: string; readonly source: string }[],
): BookTable {
  return {
    caption,
    columns: ["What", "Value", "Source"],
    rows: rows.map(({ what, value, source }) => [what, value, nameSource(source)]),
  };
}
