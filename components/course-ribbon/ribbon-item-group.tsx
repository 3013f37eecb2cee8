"use client";

import type { ReactNode } from "react";
import type { RibbonItem } from "./ribbon-model";
import type { RibbonItemProps } from "./use-ribbon-focus";

type RibbonItemGroupProps = RibbonItemProps & {
  readonly item: RibbonItem;
  readonly children: ReactNode;
};

/** The part of an item that takes focus and pointer, and its name: everything the reason says, in one sentence. */
export function RibbonItemGroup({ item, nodeRef, children, ...handlers }: RibbonItemGroupProps) {
  return (
    <g
      ref={nodeRef}
      aria-label={[item.title, item.line, item.why].filter(Boolean).join(". ")}
      className="group/item cursor-default outline-none"
      {...handlers}
    >
      {children}
    </g>
  );
}
