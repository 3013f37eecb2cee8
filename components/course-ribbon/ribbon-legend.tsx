"use client";

import type { RibbonState } from "./ribbon-session";

const SAMPLE: Readonly<Record<RibbonState, string>> = {
  done: "border-skin bg-skin",
  booked: "border-skin",
  due: "border-skin border-dashed",
  lapsed: "border-warn border-dashed",
  cancelled: "border-faint bg-[linear-gradient(135deg,transparent_44%,var(--color-soft)_44%_56%,transparent_56%)]",
};

type RibbonLegendProps = {
  readonly legend: readonly { readonly state: RibbonState; readonly word: string }[];
  readonly isTableShown: boolean;
  readonly onToggle: () => void;
  readonly words: { readonly showTable: string; readonly hideTable: string };
  readonly tableId: string;
};

/** The states that occur, in words, and the way to the table. */
export function RibbonLegend({ legend, isTableShown, onToggle, words, tableId }: RibbonLegendProps) {
  return (
    <div className="mt-2 flex flex-wrap items-center justify-between gap-x-5 gap-y-1 text-note text-soft">
      <ul aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1">
        {legend.map(({ state, word }) => (
          <li key={state} className="flex items-center gap-1.5">
            <span className={`size-2.5 rounded-full border-[1.5px] [print-color-adjust:exact] ${SAMPLE[state]}`} />
            {word}
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-expanded={isTableShown}
        aria-controls={tableId}
        onClick={onToggle}
        className="min-h-6 rounded-chip font-medium text-instrument underline decoration-instrument/35 underline-offset-3 hover:decoration-instrument print:hidden pointer-coarse:min-h-11"
      >
        {isTableShown ? words.hideTable : words.showTable}
      </button>
    </div>
  );
}
