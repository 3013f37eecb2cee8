import type { RowSpec } from "./editor-model";

/** What stands against the edited protocol: the path of the value to mend, and why. */
export type Problem = { readonly path: string; readonly message: string };
export type Problems = readonly Problem[];

/** The first problem of exactly this value. */
export function problemAt(problems: Problems, path: string): string | undefined {
  return problems.find((problem) => problem.path === path)?.message;
}

/** Whether a path is this place or inside it. */
export const isUnder = (path: string, key: string) => path === key || path.startsWith(`${key}.`);

/** The row a problem belongs to: the one with the longest key that holds its path. */
export function rowOf(rows: readonly RowSpec[], path: string): RowSpec | null {
  return rows
    .filter(({ key, fields }) => isUnder(path, key) || fields.some((field) => field.path === path))
    .reduce<RowSpec | null>((best, row) => (best && best.key.length >= row.key.length ? best : row), null);
}

/** A row's problems that are none of its fields', e.g. that a zone is part of itself. */
export function problemsBeside(problems: Problems, { fields, sourcePath }: RowSpec): string[] {
  const cells = new Set([...fields.filter(({ kind }) => kind !== "flag").map(({ path }) => path), sourcePath]);
  return problems.filter(({ path }) => !cells.has(path)).map(({ message }) => message);
}
