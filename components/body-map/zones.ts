import { type Figure, figures } from "./figures";

/** A zone that can be marked. */
export type MapZone = { readonly id: string; readonly label: string; readonly parent: string | null };

/**
 * Which of the zones that can be marked a part of a figure stands for: its own, or the nearest that contains it.
 * @param all every zone of the protocol, for what contains what
 * @returns null when it stands for none
 */
export function zoneOfRegion(region: string, zones: readonly MapZone[], all: readonly MapZone[]): MapZone | null {
  const seen = new Set<string>();
  for (let id: string | null = region; id !== null && !seen.has(id); ) {
    seen.add(id);
    const own = zones.find((zone) => zone.id === id);
    if (own !== undefined) return own;
    id = all.find((zone) => zone.id === id)?.parent ?? null;
  }
  return null;
}

/** The figures on which any of these zones can be seen. A zone nobody drew is in the list only. */
export function figuresOf(zones: readonly MapZone[], all: readonly MapZone[]): readonly Figure[] {
  const shown = figures.filter(({ regions }) => regions.some(({ zone }) => zoneOfRegion(zone, zones, all) !== null));
  // The body in front shows the face, small, too: where the face is drawn large it adds nothing.
  const large = shown.some(({ id }) => id === "face");
  const onlyThere = ({ id, regions }: Figure) =>
    id === "face" ||
    !large ||
    regions.some(({ zone }) => {
      const found = zoneOfRegion(zone, zones, all);
      return found !== null && zone !== "face" && zone !== "scalp";
    });
  return shown.filter(onlyThere);
}
