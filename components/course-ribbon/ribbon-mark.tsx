"use client";

import { depthOf, type RibbonGeometry } from "./geometry";
import { percent } from "./percent";
import { RibbonItemGroup } from "./ribbon-item-group";
import type { RibbonItem } from "./ribbon-model";
import type { RibbonState } from "./ribbon-session";
import type { RibbonItemProps } from "./use-ribbon-focus";

/** Fill and line tell the state without colour: filled, outlined, dashed; cancelled is also struck through. */
const DRESS: Readonly<Record<RibbonState, string>> = {
  done: "fill-skin stroke-skin",
  booked: "fill-raised stroke-skin",
  due: "fill-raised stroke-skin [stroke-dasharray:2.5_2.5]",
  lapsed: "fill-raised stroke-warn [stroke-dasharray:2.5_2.5]",
  cancelled: "fill-raised stroke-faint",
};

const NUMBER: Readonly<Record<RibbonState, string>> = {
  done: "fill-raised",
  booked: "fill-ink",
  due: "fill-ink",
  lapsed: "fill-warn",
  cancelled: "fill-soft",
};

type RibbonMarkProps = RibbonItemProps & {
  readonly item: RibbonItem;
  readonly geometry: RibbonGeometry;
  readonly scale: number;
};

/** A session: the head of a needle resting on the skin with its number, and the needle below, as deep as it is long. */
export function RibbonMark({ item, geometry, scale, ...props }: RibbonMarkProps) {
  const { surface, pinRadius: r } = geometry;
  const depth = depthOf(item.length, scale, geometry.depth);
  const half = r / 2.4;
  const dress = `${DRESS[item.state]} [stroke-width:1.5]`;
  return (
    <RibbonItemGroup item={item} {...props}>
      <svg x={percent(item.x)} y={surface} className="overflow-visible" aria-hidden="true">
        <rect x={-22} y={-r * 2 - 10} width={44} height={r * 2 + 10 + geometry.depth} className="fill-transparent" />
        <path d={`M ${-half} 0 L 0 ${depth} L ${half} 0 Z`} strokeLinejoin="round" className={dress} />
        <circle cy={-r} r={r} className={`${dress} group-hover/item:[stroke-width:2.25]`} />
        {item.state === "cancelled" && (
          <path d={`M ${-r - 2} 2 L ${r + 2} ${-r * 2 - 2}`} className="stroke-soft [stroke-width:1.5]" />
        )}
        <text
          y={-r}
          dy="0.35em"
          textAnchor="middle"
          className={`text-[11px] font-semibold select-none ${NUMBER[item.state]}`}
        >
          {item.number}
        </text>
        <circle
          cy={-r}
          r={r + 3.5}
          className="fill-none stroke-instrument stroke-2 opacity-0 group-focus-visible/item:opacity-100"
        />
      </svg>
    </RibbonItemGroup>
  );
}
