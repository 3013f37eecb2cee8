import { depthOf, type RibbonGeometry } from "./geometry";
import { fitLabels, labelWidth, placeLabels } from "./labels";
import { percent } from "./percent";
import type { RibbonItem } from "./ribbon-model";
import type { RibbonSize } from "./ribbon-session";

type RibbonLabelsProps = {
  readonly items: readonly RibbonItem[];
  readonly geometry: RibbonGeometry;
  readonly scale: number;
  readonly size: RibbonSize;
  readonly width: number;
};

/** A rim of the card behind the letters, so that the line of today and the depth lines do not run through them. */
const HALO = "stroke-raised [stroke-width:4px] [paint-order:stroke] [stroke-linejoin:round]";

/** Dates above the skin and needle lengths under each tip, as many as find room. All of it is also in the reasons. */
export function RibbonLabels({ items, geometry, scale, size, width }: RibbonLabelsProps) {
  const marks = items.filter((item) => item.kind === "mark");
  const centers = marks.map((mark) => mark.x * width);
  if (size === "small") return null;
  const wordings = [0, 1].map((level) => marks.map((mark) => mark.labels?.[level] ?? ""));
  const dates = fitLabels(centers, wordings, width, geometry.labelRows.length);
  const lengths = placeLabels(
    marks.map((mark) => ({ center: mark.x * width, width: labelWidth(mark.lengthLabel) })),
    width,
    1,
  );
  return (
    <svg aria-hidden="true" className="pointer-events-none overflow-visible">
      {marks.map((mark, index) => {
        const date = dates.places[index];
        const length = lengths[index];
        const weight =
          mark.state === "done" || mark.state === "booked" ? "fill-ink font-semibold" : "fill-soft font-medium";
        return (
          <g key={mark.id}>
            {date && (
              <text
                x={percent(mark.x)}
                y={geometry.labelRows[date.row]}
                textAnchor="middle"
                className={`text-[12px] ${mark.state === "cancelled" ? "fill-soft line-through" : mark.state === "lapsed" ? "fill-warn font-semibold" : weight}`}
              >
                {dates.texts[index]}
              </text>
            )}
            {length && (
              <text
                x={percent(mark.x)}
                y={geometry.surface + depthOf(mark.length, scale, geometry.depth) + 14}
                textAnchor="middle"
                className={`${HALO} fill-soft text-[11px]`}
              >
                {mark.lengthLabel}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
