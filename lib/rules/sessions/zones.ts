import type { Finding, Role } from "@/lib/kernel/finding";
import { formatLength, type Length } from "@/lib/kernel/length";
import type { Protocol, Zone } from "@/lib/rules/protocol/protocol";
import { CLINICAL, NOBODY } from "@/lib/rules/roles";
import type { Asked } from "@/lib/rules/sessions/asked";
import { lineage } from "@/lib/rules/sessions/zone-tree";
import type { ZoneId } from "@/lib/rules/types";

type Needled = { readonly length: Length; readonly zones: readonly ZoneId[]; readonly indication?: string | undefined };

/** An indication left out leaves the override open: the person who overrides then answers for the scar. */
function mayOverride(protocol: Protocol, { override }: Zone, { length, indication }: Needled): readonly Role[] {
  if (!override || length > override.upTo) return NOBODY;
  if (indication === undefined) return override.roles;
  const known = protocol.indications.find(({ id }) => id === indication);
  return known?.group === override.indicationGroup ? override.roles : NOBODY;
}

/** The limit a length breaks on a zone: its own if that blocks, else one of a zone it is part of that blocks, else its own warning. */
function brokenLimit(line: readonly Zone[], length: Length): Zone | null {
  const blocking = line.find((zone) => length > zone.max && zone.overMax === "block");
  const [own] = line;
  return blocking ?? (own && length > own.max ? own : null);
}

function tooDeep(protocol: Protocol, zone: Zone, limit: Zone, needled: Needled, { prefix, path }: Asked): Finding {
  const blocks = limit.overMax === "block";
  const roles = blocks ? mayOverride(protocol, zone, needled) : CLINICAL;
  const exception =
    blocks && zone.override && roles.length > 0
      ? ` A prescriber may allow up to ${formatLength(zone.override.upTo)} for scars.`
      : "";
  return {
    rule: "ZONE_TOO_DEEP",
    severity: limit.overMax,
    message: `${prefix}${formatLength(needled.length)} is too deep for the ${zone.label}: the limit is ${formatLength(limit.max)}.${exception}`,
    overridableBy: roles,
    source: `${limit.source}: zones, ${limit.id}`,
    field: `${path}length`,
    data: { zone: zone.id, length: needled.length, max: limit.max },
  };
}

function excluded(zone: Zone, { prefix, path }: Asked): Finding {
  return {
    rule: "ZONE_EXCLUDED",
    severity: "block",
    message: `${prefix}The ${zone.label} is never needled.`,
    overridableBy: NOBODY,
    source: `${zone.source}: zones, ${zone.id}`,
    field: `${path}zones`,
    data: { zone: zone.id },
  };
}

function unknown(id: ZoneId | null, { prefix, path }: Asked): Finding {
  return {
    rule: "ZONE_UNKNOWN",
    severity: "block",
    message: `${prefix}${id === null ? "No zone is named" : `“${id}” is no zone of this protocol`}, so no depth limit is known.`,
    overridableBy: NOBODY,
    source: "evidence A15: zones",
    field: `${path}zones`,
    data: { zone: id },
  };
}

function customary(zone: Zone, length: Length, { prefix, path }: Asked): Finding | null {
  if (!zone.customary || length <= zone.customary.upTo || length > zone.max) return null;
  return {
    rule: "ZONE_ABOVE_CUSTOMARY",
    severity: zone.customary.severity,
    message: `${prefix}${formatLength(length)} is deeper than charts give for the ${zone.label} (${formatLength(zone.customary.upTo)}).`,
    overridableBy: zone.customary.severity === "warn" ? CLINICAL : NOBODY,
    source: `${zone.customary.source}: zones, ${zone.id}`,
    field: `${path}length`,
    data: { zone: zone.id, length, customary: zone.customary.upTo },
  };
}

function shallow(zone: Zone, length: Length, { prefix, path }: Asked): Finding | null {
  const { rangeFrom } = zone;
  if (!rangeFrom || length > rangeFrom.length || (length === rangeFrom.length && rangeFrom.included)) return null;
  const range = `${rangeFrom.included ? "at" : "above"} ${formatLength(rangeFrom.length)}`;
  return {
    rule: "ZONE_SHALLOW",
    severity: "info",
    message: `${prefix}${formatLength(length)} is shallow for the ${zone.label}, where the usual range starts ${range}.`,
    overridableBy: NOBODY,
    source: `${zone.source}: zones, ${zone.id}`,
    field: `${path}length`,
    data: { zone: zone.id, length, from: rangeFrom.length },
  };
}

/**
 * Depth by zone (A11, A12): excluded zones and lengths over a zone's limit, over customary depth, or below the usual range.
 * A zone also keeps the blocking limits of the zones it is part of. Facial scars may go to 1.5 mm by a prescriber; with
 * another indication nobody lets it pass. One finding per zone and rule, so that adding a zone never takes one away.
 */
export function checkZones(protocol: Protocol, needled: Needled, asked: Asked, found: Finding[]): void {
  if (needled.zones.length === 0) found.push(unknown(null, asked));
  for (const id of needled.zones) {
    const line = lineage(protocol, id);
    const [zone] = line;
    if (!zone) {
      found.push(unknown(id, asked));
      continue;
    }
    if (zone.max === 0) {
      found.push(excluded(zone, asked));
      continue;
    }
    const limit = brokenLimit(line, needled.length);
    if (limit) found.push(tooDeep(protocol, zone, limit, needled, asked));
    const remark = customary(zone, needled.length, asked) ?? shallow(zone, needled.length, asked);
    if (remark) found.push(remark);
  }
}
