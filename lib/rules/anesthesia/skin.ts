import type { Protocol } from "@/lib/rules/protocol/protocol";
import { zonesOverlap } from "@/lib/rules/sessions/zone-tree";
import type { ZoneId } from "@/lib/rules/types";

/** Whether cream on these zones is on the face; zones unknown or unnamed count as everywhere (A15). */
export function isOnFace(protocol: Protocol, zones: readonly ZoneId[]): boolean {
  return zonesOverlap(protocol, zones, [protocol.anesthesia.faceZone]);
}
