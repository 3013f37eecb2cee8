"use client";

import type { RibbonGeometry } from "./geometry";
import { percent } from "./percent";
import { RibbonItemGroup } from "./ribbon-item-group";
import type { RibbonItem } from "./ribbon-model";
import type { RibbonItemProps } from "./use-ribbon-focus";

const BAND = 7;

type RibbonBandProps = RibbonItemProps & {
  readonly item: RibbonItem;
  readonly geometry: RibbonGeometry;
  readonly scale: number;
};

/** The window of a session on the skin, from its earliest to its latest day, with a notch on the ideal one. */
export function RibbonBand({ item, geometry, scale: _scale, ...props }: RibbonBandProps) {
  const top = geometry.surface - BAND;
  const place = { x: percent(item.start), width: percent(item.end - item.start) };
  const colour = item.state === "lapsed" ? "fill-warn" : "fill-skin";
  return (
    <RibbonItemGroup item={item} {...props}>
      <rect {...place} y={geometry.surface - 16} height={28} className="fill-transparent" />
      <rect
        {...place}
        y={top}
        height={BAND}
        rx={BAND / 2}
        className={`${colour} opacity-22 group-hover/item:opacity-40 group-focus-visible/item:opacity-40`}
      />
      <rect x={percent(item.x)} y={top} width={2} height={BAND} className={`${colour} -translate-x-px opacity-70`} />
      <rect
        {...place}
        y={top - 3}
        height={BAND + 6}
        rx={6}
        className="fill-none stroke-instrument stroke-2 opacity-0 group-focus-visible/item:opacity-100"
      />
    </RibbonItemGroup>
  );
}
