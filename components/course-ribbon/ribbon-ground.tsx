import { depthOf, type RibbonGeometry } from "./geometry";
import { labelWidth, placeLabels } from "./labels";
import type { Fraction } from "./layout";
import { percent } from "./percent";
import type { RibbonSize } from "./ribbon-session";

export type RibbonMonthLabel = {
  readonly x: Fraction;
  readonly label: string;
  readonly year: string;
  readonly isJanuary: boolean;
};
export type RibbonToday = { readonly x: Fraction; readonly label: string; readonly title: string };

/** A ruled depth, in hundredths of a millimetre and in words. */
export type RibbonRule = { readonly length: number; readonly label: string };

type RibbonGroundProps = {
  readonly geometry: RibbonGeometry;
  readonly scale: number;
  readonly months: readonly RibbonMonthLabel[];
  readonly today: RibbonToday | null;
  readonly rules: readonly RibbonRule[];
  readonly size: RibbonSize;
  readonly width: number;
};

/** What lies under the sessions: the skin, ruled depths, months, and the thin line of today. */
export function RibbonGround({ geometry, scale, months, today, rules, size, width }: RibbonGroundProps) {
  const { surface, depth, monthRow } = geometry;
  const monthLabels = months.map(({ label, year, isJanuary }) => (isJanuary ? `${label} ${year}` : label));
  // Today has first choice of its place in the month row.
  const [todayPlace, ...monthPlaces] = placeLabels(
    [
      { center: (today?.x ?? -1) * width, width: today ? labelWidth(today.label) : 0 },
      ...months.map(({ x }, index) => ({ center: x * width, width: labelWidth(monthLabels[index] ?? "") })),
    ],
    width,
    1,
  );
  return (
    <svg aria-hidden="true" className="overflow-visible">
      {size !== "small" &&
        rules.map(({ length, label }) => {
          const y = surface + depthOf(length, scale, depth);
          return (
            <g key={length}>
              <line x1="0" x2="100%" y1={y} y2={y} className="stroke-line [stroke-dasharray:1_4]" />
              {size === "large" && (
                <text x="100%" y={y - 4} textAnchor="end" className="hidden fill-soft text-[11px] @lg:block">
                  {label}
                </text>
              )}
            </g>
          );
        })}
      {monthRow !== null &&
        months.map(({ x }, index) => (
          <g key={x}>
            <line x1={percent(x)} x2={percent(x)} y1={surface} y2={surface + 4} className="stroke-line-strong" />
            {monthPlaces[index] && (
              <text x={percent(x)} y={monthRow} textAnchor="middle" className="fill-soft text-[12px]">
                {monthLabels[index]}
              </text>
            )}
          </g>
        ))}
      <line x1="0" x2="100%" y1={surface} y2={surface} className="stroke-line-strong" />
      {today && (
        <g>
          <line
            x1={percent(today.x)}
            x2={percent(today.x)}
            y1={surface - geometry.pinRadius * 2 - 5}
            y2={monthRow === null ? geometry.height - 2 : monthRow - 13}
            className="stroke-instrument"
          />
          {monthRow !== null && todayPlace && (
            <text
              x={percent(today.x)}
              y={monthRow}
              textAnchor="middle"
              className="fill-instrument text-[12px] font-semibold"
            >
              {today.label}
            </text>
          )}
        </g>
      )}
    </svg>
  );
}
