import type { Protocol } from "@/lib/rules/protocol/protocol";
import type { Contraindication } from "@/lib/rules/screening/screening.schema";
import { zonesOverlap } from "@/lib/rules/sessions/zone-tree";
import type { ZoneId } from "@/lib/rules/types";

/** Zones once each, in the protocol's order; ids it does not know follow, by name. */
export function inOrder(protocol: Protocol, zones: readonly ZoneId[]): ZoneId[] {
  const known = protocol.zones.map(({ id }) => id).filter((id) => zones.includes(id));
  const unknown = new Set(zones.filter((id) => !known.includes(id)));
  return [...known, ...[...unknown].sort()];
}

/**
 * Whether something answered for `answered` zones (none = everywhere) concerns a session on `zones`, by its scope: the whole
 * patient; skin shared with the session; or any zone of the face, wherever on it the answer was.
 */
export function concerns(
  protocol: Protocol,
  { scope }: Contraindication,
  answered: readonly ZoneId[],
  zones: readonly ZoneId[],
): boolean {
  if (scope === "patient") return true;
  if (scope === "zone") return zonesOverlap(protocol, answered, zones);
  const face = protocol.zones.filter(({ group }) => group === "face").map(({ id }) => id);
  return zonesOverlap(protocol, face, zones);
}
