import type { Protocol, Zone } from "@/lib/rules/protocol/protocol";
import type { ZoneId } from "@/lib/rules/types";

type ZoneTree = {
  readonly byId: ReadonlyMap<ZoneId, Zone>;
  /** Each zone with all it contains and all that contain it. */
  readonly touching: ReadonlyMap<ZoneId, ReadonlySet<ZoneId>>;
};

const trees = new WeakMap<Protocol, ZoneTree>();

function withAncestors(byId: ReadonlyMap<ZoneId, Zone>, zone: Zone): Zone[] {
  const line = [zone];
  for (
    let parent = byId.get(zone.parent ?? "");
    parent && line.length <= byId.size;
    parent = byId.get(parent.parent ?? "")
  ) {
    line.push(parent);
  }
  return line;
}

function grow(protocol: Protocol): ZoneTree {
  const byId = new Map(protocol.zones.map((zone) => [zone.id, zone]));
  const touching = new Map(protocol.zones.map((zone) => [zone.id, new Set<ZoneId>()]));
  for (const zone of protocol.zones) {
    for (const above of withAncestors(byId, zone)) {
      touching.get(above.id)?.add(zone.id);
      touching.get(zone.id)?.add(above.id);
    }
  }
  return { byId, touching };
}

function treeOf(protocol: Protocol): ZoneTree {
  let tree = trees.get(protocol);
  if (!tree) {
    tree = grow(protocol);
    trees.set(protocol, tree);
  }
  return tree;
}

/** The protocol's row for a zone, or null for an id it does not know. */
export function findZone(protocol: Protocol, id: ZoneId): Zone | null {
  return treeOf(protocol).byId.get(id) ?? null;
}

/** A zone's row and, outwards, those of the zones it is part of. Empty for an id the protocol does not know. */
export function lineage(protocol: Protocol, id: ZoneId): Zone[] {
  const { byId } = treeOf(protocol);
  const zone = byId.get(id);
  return zone ? withAncestors(byId, zone) : [];
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
