import type { Protocol, Zone } from "@/lib/rules/protocol/protocol";
import type { ZoneId } from "@/lib/rules/types";

type ZoneTree = {
  /** Each zone's row and, outwards, those of the zones it is part of. */
  readonly lines: ReadonlyMap<ZoneId, readonly Zone[]>;
  /** Each zone with all it contains and all that contain it. */
  readonly touching: ReadonlyMap<ZoneId, ReadonlySet<ZoneId>>;
};

const trees = new WeakMap<Protocol, ZoneTree>();

function grow({ zones }: Protocol): ZoneTree {
  const byId = new Map<ZoneId | null, Zone>(zones.map((zone) => [zone.id, zone]));
  const rows = zones.map((zone) => {
    const line = new Set<Zone>();
    // An unchecked protocol may run in a circle: the line ends where it meets itself.
    for (let at: Zone | undefined = zone; at && !line.has(at); at = byId.get(at.parent)) line.add(at);
    return { zone, line };
  });
  const touch = ({ zone, line }: (typeof rows)[number]): [ZoneId, Set<ZoneId>] => {
    const near = rows.filter((other) => line.has(other.zone) || other.line.has(zone));
    return [zone.id, new Set(near.map((other) => other.zone.id))];
  };
  return {
    lines: new Map(rows.map(({ zone, line }) => [zone.id, [...line]])),
    touching: new Map(rows.map(touch)),
  };
}

function treeOf(protocol: Protocol): ZoneTree {
  let tree = trees.get(protocol);
  if (!tree) {
    tree = grow(protocol);
    trees.set(protocol, tree);
  }
  return tree;
}

/** A zone's row and, outwards, those of the zones it is part of. Empty for an id the protocol does not know. */
export function lineage(protocol: Protocol, id: ZoneId): readonly Zone[] {
  return treeOf(protocol).lines.get(id) ?? [];
}

/** The protocol's row for a zone, or null for an id it does not know. */
export function findZone(protocol: Protocol, id: ZoneId): Zone | null {
  return lineage(protocol, id)[0] ?? null;
}

/** The ids of a zone and of every zone it contains, in the protocol's order; only the id itself when it is unknown. */
export function zonesOf(protocol: Protocol, id: ZoneId): ZoneId[] {
  const inside = protocol.zones.filter((zone) => lineage(protocol, zone.id).some((above) => above.id === id));
  return inside.length > 0 ? inside.map((zone) => zone.id) : [id];
}

/**
 * Whether two sets of zones share skin: the same zone, or one inside the other. An unknown id, like an empty set, stands for
 * the whole patient and overlaps everything, so that a slip of the pen never shortens a rest (A15).
 */
export function zonesOverlap(protocol: Protocol, a: readonly ZoneId[], b: readonly ZoneId[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const { touching } = treeOf(protocol);
  for (const one of a) {
    const near = touching.get(one);
    for (const other of b) if (!near || near.has(other) || !touching.has(other)) return true;
  }
  return false;
}

/** `zonesOverlap` for single zones or lists: the face overlaps the forehead, the neck does not. */
export function overlaps(protocol: Protocol, a: ZoneId | readonly ZoneId[], b: ZoneId | readonly ZoneId[]): boolean {
  return zonesOverlap(protocol, typeof a === "string" ? [a] : a, typeof b === "string" ? [b] : b);
}
