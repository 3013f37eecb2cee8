"use client";

import { type ReactNode, useId, useState } from "react";
import { GEOMETRY } from "./geometry";
import type { Fraction } from "./layout";
import { RibbonBand } from "./ribbon-band";
import { RibbonGround, type RibbonMonthLabel, type RibbonRule, type RibbonToday } from "./ribbon-ground";
import { RibbonHealing } from "./ribbon-healing";
import { RibbonLabels } from "./ribbon-labels";
import { RibbonLegend } from "./ribbon-legend";
import { RibbonMark } from "./ribbon-mark";
import type { RibbonItem } from "./ribbon-model";
import { RibbonReason } from "./ribbon-reason";
import type { RibbonSize, RibbonState } from "./ribbon-session";
import { useRibbonFocus } from "./use-ribbon-focus";
import { useWidth } from "./use-width";

export type RibbonViewProps = {
  readonly size: RibbonSize;
  readonly name: { readonly "aria-label": string } | { readonly "aria-labelledby": string };
  readonly scale: number;
  readonly items: readonly RibbonItem[];
  readonly healing: readonly { readonly start: Fraction; readonly end: Fraction; readonly length: number }[];
  readonly months: readonly RibbonMonthLabel[];
  readonly today: RibbonToday | null;
  readonly legend: readonly { readonly state: RibbonState; readonly word: string }[];
  readonly words: { readonly showTable: string; readonly hideTable: string };
  readonly rules: readonly RibbonRule[];
  /** The table twin. */
  readonly children: ReactNode;
};

/** Draws a laid-out ribbon and answers pointer, finger and keyboard. Plain SVG, positions in percent, no other library. */
export function RibbonView({
  size,
  name,
  scale,
  rules,
  items,
  healing,
  months,
  today,
  legend,
  words,
  children,
}: RibbonViewProps) {
  const id = useId();
  const geometry = GEOMETRY[size];
  const [frame, width] = useWidth();
  const [showsTable, setShowsTable] = useState(false);
  const { open, tabStop, itemProps, keepOpen, close } = useRibbonFocus(items);
  const shared = { geometry, scale };
  const draw = (item: RibbonItem) => ({ ...shared, item, ...itemProps(item, tabStop) });
  return (
    <figure {...name} className="relative min-w-0">
      <div ref={frame} className={`relative ${size === "large" ? "@container" : ""}`} onPointerLeave={close}>
        <svg
          role="presentation"
          width="100%"
          height={geometry.height}
          className="block overflow-visible [print-color-adjust:exact]"
        >
          <RibbonGround {...shared} months={months} today={today} rules={rules} size={size} width={width} />
          <RibbonHealing {...shared} id={id} healing={healing} />
          {items.map((item) => item.kind === "band" && <RibbonBand key={item.id} {...draw(item)} />)}
          {items.map((item) => item.kind === "mark" && <RibbonMark key={item.id} {...draw(item)} />)}
          <RibbonLabels {...shared} items={items} width={width} size={size} />
        </svg>
        {open && <RibbonReason item={open} top={geometry.surface + geometry.depth + 6} onPointerEnter={keepOpen} />}
      </div>
      {size !== "small" && (
        <RibbonLegend
          legend={legend}
          isTableShown={showsTable}
          onToggle={() => setShowsTable(!showsTable)}
          words={words}
          tableId={`${id}table`}
        />
      )}
      <section
        id={`${id}table`}
        // On a phone it scrolls sideways: by keyboard too.
        {...(showsTable ? { ...name, tabIndex: 0 } : {})}
        className={showsTable ? "mt-3 overflow-x-auto" : "sr-only print:not-sr-only print:mt-3"}
      >
        {children}
      </section>
    </figure>
  );
}
