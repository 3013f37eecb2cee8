import { depthOf, type RibbonGeometry } from "./geometry";
import type { Fraction } from "./layout";
import { percent } from "./percent";

type RibbonHealingProps = {
  readonly id: string;
  readonly geometry: RibbonGeometry;
  readonly scale: number;
  readonly healing: readonly { readonly start: Fraction; readonly end: Fraction; readonly length: number }[];
};

/** The skin closing after each done session: as deep as the needle went on its day, gone when it has healed. */
export function RibbonHealing({ id, geometry, scale, healing }: RibbonHealingProps) {
  return (
    <svg aria-hidden="true" className="overflow-visible">
      <linearGradient id={`${id}heal`}>
        <stop offset="0" stopOpacity={0.42} className="[stop-color:var(--color-skin)]" />
        <stop offset="1" stopOpacity={0.02} className="[stop-color:var(--color-skin)]" />
      </linearGradient>
      {healing.map(({ start, end, length }) => {
        const depth = depthOf(length, scale, geometry.depth);
        return (
          <svg
            key={start}
            x={percent(start)}
            y={geometry.surface}
            width={percent(end - start)}
            height={depth}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path d="M 0 0 V 100 C 22 46 58 12 100 0 Z" fill={`url(#${id}heal)`} />
          </svg>
        );
      })}
    </svg>
  );
}
