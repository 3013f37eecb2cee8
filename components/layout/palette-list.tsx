"use client";

import type { PaletteEntry } from "./palette-entries";

type Group = { readonly title: string; readonly entries: readonly PaletteEntry[] };

type PaletteListProps = {
  readonly id: string;
  readonly groups: readonly Group[];
  /** Index of the active entry, counted through all groups. */
  readonly active: number;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (entry: PaletteEntry) => void;
};

/** The palette's entries under their headings; the keyboard stays in the input, which names the active one. */
export function PaletteList({ id, groups, active, onPoint, onChoose }: PaletteListProps) {
  const filled = groups.filter((group) => group.entries.length > 0);
  const offsets = filled.map((_, index) =>
    filled.slice(0, index).reduce((sum, group) => sum + group.entries.length, 0),
  );
  return (
    <div
      id={`${id}list`}
      role="listbox"
      aria-label={filled.map((group) => group.title).join(", ")}
      tabIndex={-1}
      className="max-h-[min(24rem,55vh)] overflow-y-auto p-1.5"
    >
      {filled.map(({ title, entries }, group) => (
        <fieldset key={title} className="min-w-0">
          <legend className="px-3 pt-2 pb-1 text-xs font-medium text-soft">{title}</legend>
          {entries.map((entry, index) => {
            const at = (offsets[group] ?? 0) + index;
            return (
              <div
                key={entry.id}
                id={`${id}${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === active}
                ref={at === active ? (node) => node?.scrollIntoView({ block: "nearest" }) : null}
                onPointerMove={() => onPoint(at)}
                onPointerUp={() => onChoose(entry)}
                className="flex min-h-10 items-center justify-between gap-4 rounded-control px-3 py-1.5 aria-selected:bg-instrument-wash"
              >
                <span className="truncate font-medium">{entry.label}</span>
                {entry.hint && <span className="shrink-0 text-note text-soft">{entry.hint}</span>}
              </div>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
