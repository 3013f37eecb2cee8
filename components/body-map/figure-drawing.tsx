import type { KeyboardEvent } from "react";
import type { Figure, Region } from "./figures";
import { type MapZone, zoneOfRegion } from "./zones";

/** How a zone stands: marked, and whether something happened there. */
export type ZoneMark = { readonly isMarked: boolean; readonly hasEvent: boolean };

type FigureDrawingProps = {
  readonly figure: Figure;
  readonly name: string;
  readonly zones: readonly MapZone[];
  readonly all: readonly MapZone[];
  readonly markOf: (zone: string) => ZoneMark;
  readonly describe: (zone: MapZone) => string;
  /** Left out: the drawing is read only. */
  readonly onToggle?: ((zone: string) => void) | undefined;
};

function look(zone: MapZone | null, { isMarked, hasEvent }: ZoneMark): string {
  if (zone === null) return "fill-line stroke-line";
  if (hasEvent) return "fill-warn stroke-warn";
  return isMarked ? "fill-instrument stroke-instrument" : "fill-[var(--open)] stroke-[var(--open)]";
}

function Shape({ region: { fills, strokes = [] } }: { readonly region: Region }) {
  return (
    <>
      {strokes.map(({ path, width }) => (
        <path key={path} d={path} strokeWidth={width} strokeLinecap="round" fill="none" />
      ))}
      {fills.map((path) => (
        <path key={path} d={path} strokeWidth={0} />
      ))}
      {/* A seam of paper, so that neighbours stay apart. */}
      {fills.map((path) => (
        <path
          key={`seam ${path}`}
          d={path}
          className="fill-none stroke-raised"
          strokeWidth={2}
          strokeLinejoin="round"
        />
      ))}
    </>
  );
}

/** One figure with its zones: each that can be marked is named, reached by keyboard, and pressed. */
export function FigureDrawing({ figure, name, zones, all, markOf, describe, onToggle }: FigureDrawingProps) {
  const drawn = new Set<string>();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset.
    <svg
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      role="group"
      aria-label={name}
      className="block h-auto w-full overflow-visible"
    >
      <title>{name}</title>
      {figure.regions.map((region) => {
        const zone = zoneOfRegion(region.zone, zones, all);
        const mark = zone === null ? { isMarked: false, hasEvent: false } : markOf(zone.id);
        const style = look(zone, mark);
        if (zone === null || onToggle === undefined) {
          return (
            <g key={region.zone} className={style}>
              <Shape region={region} />
            </g>
          );
        }
        // A zone of several parts is one thing to the keyboard.
        const isFirst = !drawn.has(zone.id);
        drawn.add(zone.id);
        const press = (event: KeyboardEvent) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          onToggle(zone.id);
        };
        const reach = isFirst
          ? {
              role: "button",
              tabIndex: 0,
              "aria-pressed": mark.isMarked,
              "aria-label": describe(zone),
              onKeyDown: press,
            }
          : {};
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the first part of each zone is the button, the others are its surface.
          <g
            key={region.zone}
            {...reach}
            onClick={() => onToggle(zone.id)}
            className={`cursor-pointer outline-none transition-colors hover:opacity-80 [&:focus-visible>path]:stroke-ink [&:focus-visible>path]:stroke-[3] ${style}`}
          >
            <Shape region={region} />
          </g>
        );
      })}
      {figure.lines.map((path) => (
        <path key={path} d={path} className="fill-none stroke-raised" strokeWidth={1.5} strokeLinecap="round" />
      ))}
    </svg>
  );
}
