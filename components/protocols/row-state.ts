import type { RowSpec, SectionSpec } from "./editor-model";
import type { EditorValues } from "./editor-values";
import { valueAt } from "./walk-values";

type Both = {
  /** The protocol as edited, and as it was when editing began. */
  readonly now: unknown;
  readonly before: unknown;
  readonly reviewed: readonly string[];
};

const differs = ({ now, before }: Both, path: string) =>
  JSON.stringify(valueAt(now, path)) !== JSON.stringify(valueAt(before, path));

/** Whether a value of this row was changed, its source apart. */
export function isChanged(both: Both, row: RowSpec): boolean {
  return row.fields.some(({ path }) => differs(both, path));
}

/** Whether a number changed while its source is neither rewritten nor said to hold still. */
export function needsReview(both: Both, row: RowSpec): boolean {
  if (row.sourcePath === null || !isChanged(both, row)) return false;
  return !differs(both, row.sourcePath) && !both.reviewed.includes(row.key);
}

/** A row whose source still has to be read: where that stands, and what the row is called. */
export type DueSource = { readonly path: string; readonly label: string };

/** Rows whose source still has to be read, in the order of the page. */
export function sourcesToReview(both: Both, sections: readonly SectionSpec[]): DueSource[] {
  return sections.flatMap(({ title, rows }) =>
    rows
      .filter((row) => needsReview(both, row))
      .map(({ sourcePath, key, label }) => ({
        path: sourcePath ?? key,
        label: label === title ? title : `${title}: ${label}`,
      })),
  );
}

/** The form's values as the functions above want them. */
export function bothOf(values: Pick<EditorValues, "protocol" | "reviewed">, before: unknown): Both {
  return { now: values.protocol, before, reviewed: values.reviewed };
}
