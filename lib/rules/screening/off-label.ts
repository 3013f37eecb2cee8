import { type Day, toEpochDay } from "@/lib/kernel/day";
import { birthday } from "@/lib/rules/birthday";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import type { Clearance } from "@/lib/rules/screening/screening.schema";
import { namePhototype, namePhototypes } from "@/lib/rules/screening/span";
import type { Phototype } from "@/lib/rules/screening/types";
import { inOrder } from "@/lib/rules/screening/where";
import { lineage } from "@/lib/rules/sessions/zone-tree";
import type { ZoneId } from "@/lib/rules/types";
import { nameZones } from "@/lib/rules/words";

/** One respect in which a plan lies outside what the devices are cleared for. `unknown` where the record does not say. */
export type OffLabelReason = {
  readonly about: "indication" | "zone" | "part" | "age" | "phototype";
  readonly unknown: boolean;
  readonly message: string;
  readonly zone?: ZoneId;
  readonly source: string;
  /** What the message names, for who says it in another language. Skin types in Roman numerals. */
  readonly named: {
    readonly fromYears?: number;
    readonly uses?: readonly string[];
    readonly part?: string;
    readonly phototypes?: { readonly from: string; readonly to: string };
    readonly phototype?: string;
  };
};

type Planned = {
  readonly zones: readonly ZoneId[];
  /** Id of one of the protocol's indications. */
  readonly indication: string;
  readonly birthDate?: Day;
  readonly date: Day;
  readonly fitzpatrick?: Phototype;
};

function byAge({ screening }: Protocol, { birthDate, date }: Planned): OffLabelReason[] {
  const { years, source } = screening.cleared.fromAge;
  if (birthDate !== undefined && date >= birthday(birthDate, years)) return [];
  const why = birthDate === undefined ? "the birth date is not known" : "the patient is younger on that day";
  return [
    {
      about: "age",
      unknown: birthDate === undefined,
      message: `Cleared from ${years} years of age, and ${why}.`,
      source: `${source}: cleared.fromAge`,
      named: { fromYears: years },
    },
  ];
}

function suits({ phototypes }: Clearance, type: Phototype | undefined): boolean {
  return !phototypes || (type !== undefined && type >= phototypes.from && type <= phototypes.to);
}

function byZone(
  protocol: Protocol,
  uses: readonly Clearance[],
  zone: ZoneId,
  { fitzpatrick }: Planned,
): OffLabelReason[] {
  const line = lineage(protocol, zone).map(({ id }) => id);
  const here = uses.filter((use) => use.zones.some((id) => line.includes(id)));
  if (here.some((use) => !use.part && suits(use, fitzpatrick))) return [];
  const near = here.find((use) => !use.part) ?? here[0];
  if (!near) {
    const { source } = protocol.screening.cleared;
    const named = { uses: uses.map(({ label }) => label) };
    const message = `Cleared for ${named.uses.join(", ")}, which leaves out ${nameZones(protocol, [zone])}.`;
    return [{ about: "zone", unknown: false, message, zone, source: `${source}: cleared.uses`, named }];
  }
  const source = `${near.source}: cleared.uses, ${near.id}`;
  if (near.part || !near.phototypes) {
    const message = `Cleared for ${near.label}: ${nameZones(protocol, [zone])} may be another part than the ${near.part}.`;
    const named = { uses: [near.label], ...(near.part === undefined ? {} : { part: near.part }) };
    return [{ about: "part", unknown: true, message, zone, source, named }];
  }
  const { from, to } = near.phototypes;
  const type = fitzpatrick === undefined ? "the skin type is not known" : `this is type ${namePhototype(fitzpatrick)}`;
  const message = `Cleared for ${near.label} in Fitzpatrick ${namePhototypes(from, to)}, and ${type}.`;
  const named = {
    uses: [near.label],
    phototypes: { from: namePhototype(from), to: namePhototype(to) },
    ...(fitzpatrick === undefined ? {} : { phototype: namePhototype(fitzpatrick) }),
  };
  return [{ about: "phototype", unknown: fitzpatrick === undefined, message, zone, source, named }];
}

/**
 * Why the consent to a plan needs an off-label line: age on `date`, indication, and each zone (with its part and skin type)
 * outside the cleared uses. A fact that is not known counts as outside. Empty when all lies within; the order of zones never
 * shows. Refuses dates that are no calendar days (RangeError). [evidence 2.1]
 */
export function offLabel(protocol: Protocol, planned: Planned): OffLabelReason[] {
  toEpochDay(planned.date);
  const { uses: all, source } = protocol.screening.cleared;
  const uses = all.filter(({ indications }) => indications.includes(planned.indication));
  const age = byAge(protocol, planned);
  if (uses.length === 0) {
    const known = protocol.indications.find(({ id }) => id === planned.indication);
    const message = `Not cleared for ${known?.label ?? `“${planned.indication}”`} on any zone.`;
    return [...age, { about: "indication", unknown: !known, message, source: `${source}: cleared.uses`, named: {} }];
  }
  if (planned.zones.length === 0) {
    const message = "No zone is named, so no cleared use is known to cover it.";
    return [...age, { about: "zone", unknown: true, message, source: `${source}: cleared.uses`, named: {} }];
  }
  return [...age, ...inOrder(protocol, planned.zones).flatMap((zone) => byZone(protocol, uses, zone, planned))];
}
