import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import type { Protocol, Zone } from "@/lib/rules/protocol/protocol";
import { nameZones } from "@/lib/rules/words";
import { joinSources, nameByLength } from "./catalog-words";

const needled = ({ zones }: Protocol) => zones.filter(({ max }) => max > 0);
const never = ({ zones }: Protocol) => zones.filter(({ max }) => max === 0);
const charted = ({ zones }: Protocol) => zones.flatMap(({ customary }) => customary ?? []);
const name = (protocol: Protocol, zones: readonly Zone[]) =>
  nameZones(
    protocol,
    zones.map(({ id }) => id),
  );

/** The zones of some that differ from the zone they are part of: a part that is like its whole goes without saying. */
function unlikeWhole({ zones }: Protocol, some: readonly Zone[], trait: (zone: Zone) => string): Zone[] {
  return some.filter((zone) => {
    const whole = zones.find(({ id }) => id === zone.parent);
    return whole === undefined || trait(whole) !== trait(zone);
  });
}

function depths(protocol: Protocol): string {
  const limits = unlikeWhole(protocol, needled(protocol), ({ max, overMax }) => `${max} ${overMax}`);
  const over = (severity: Zone["overMax"]) =>
    nameByLength(
      protocol,
      limits.filter(({ overMax }) => overMax === severity),
      ({ max }) => max,
    );
  const blocked = over("block");
  const warned = over("warn");
  const scars = protocol.zones.filter(({ override }) => override !== undefined);
  const deeper = unlikeWhole(protocol, scars, ({ override }) => `${override?.upTo}`);
  const allowed = nameByLength(protocol, deeper, ({ override, max }) => override?.upTo ?? max);
  return [
    ...(blocked ? [`No needle is longer than ${blocked}.`] : []),
    ...(warned ? [`Take care over ${warned}.`] : []),
    ...(allowed ? [`For scars a prescriber may allow up to ${allowed}.`] : []),
  ].join(" ");
}

function usualRange(protocol: Protocol): string {
  const trait = ({ rangeFrom }: Zone) => `${rangeFrom?.length} ${rangeFrom?.included}`;
  const zones = unlikeWhole(protocol, needled(protocol), trait);
  const from = (included: boolean) =>
    nameByLength(
      protocol,
      zones.filter(({ rangeFrom }) => rangeFrom?.included === included),
      ({ rangeFrom }) => rangeFrom?.length ?? 0,
    );
  const starts = [...(from(true) ? [`at ${from(true)}`] : []), ...(from(false) ? [`above ${from(false)}`] : [])];
  return `The usual range of needles starts ${starts.join("; ")}. A shorter one is allowed.`;
}

/** The rules of zones and how deep each may be needled, for people. */
export const zonesCatalog: readonly RuleEntry[] = [
  {
    rule: "ZONE_TOO_DEEP",
    family: "zones",
    title: "Too deep for this zone",
    says: depths,
    source: (protocol) => joinSources(needled(protocol)),
    path: "zones",
  },
  {
    rule: "ZONE_EXCLUDED",
    family: "zones",
    title: "Never needled",
    says: (protocol) => `Never needled: ${name(protocol, never(protocol))}.`,
    source: (protocol) => joinSources(never(protocol)),
    path: "zones",
  },
  {
    rule: "ZONE_UNKNOWN",
    family: "zones",
    title: "A zone the protocol does not know",
    says: (protocol) =>
      `Depth limits are known for ${name(protocol, protocol.zones)}. Anywhere else no limit is known, so nothing may be planned.`,
    source: (protocol) => joinSources(protocol.zones),
    path: "zones",
  },
  {
    rule: "ZONE_ABOVE_CUSTOMARY",
    family: "zones",
    title: "Deeper than is customary here",
    says: (protocol) => {
      const zones = protocol.zones.filter(({ customary }) => customary !== undefined);
      return `Charts give up to ${nameByLength(protocol, zones, ({ customary, max }) => customary?.upTo ?? max)}. Deeper is allowed within the zone’s own limit.`;
    },
    source: (protocol) => joinSources(charted(protocol)),
    path: "zones",
  },
  {
    rule: "ZONE_SHALLOW",
    family: "zones",
    title: "Shallow for this zone",
    says: usualRange,
    source: (protocol) => joinSources(protocol.zones.filter(({ rangeFrom }) => rangeFrom !== null)),
    path: "zones",
  },
];
