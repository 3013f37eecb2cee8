"use client";

import type { RibbonItem } from "./ribbon-model";

const WIDTH = 288;

type RibbonReasonProps = { readonly item: RibbonItem; readonly top: number; readonly onPointerEnter: () => void };

/** The sheet that says why. Its words are already the item's name, so a screen reader is not told twice. */
export function RibbonReason({ item, top, onPointerEnter }: RibbonReasonProps) {
  const x = `${item.x * 100}%`;
  return (
    <div
      aria-hidden="true"
      onPointerEnter={onPointerEnter}
      style={{
        top,
        width: `min(${WIDTH}px, 100%)`,
        left: `clamp(0px, calc(${x} - ${WIDTH / 2}px), max(0px, calc(100% - ${WIDTH}px)))`,
      }}
      className="absolute z-30 animate-appear rounded-card border border-line bg-raised px-4 py-3 text-left shadow-float print:hidden"
    >
      <p className="text-sm font-semibold">{item.title}</p>
      <p className="text-sm text-soft">{item.line}</p>
      {item.why && <p className="mt-1.5 border-t border-line pt-1.5 text-sm">{item.why}</p>}
    </div>
  );
}
