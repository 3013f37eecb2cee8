import type { TreatmentDto } from "@/lib/visits/treatment.schema";
import type { Visit } from "../types";

type ZoneRecord = TreatmentDto["zoneRecords"][number];
/** What decides how a treatment begins. */
type Planned = Pick<Visit, "course" | "choices">;

/** Something put on the open channels, while it is chosen. */
export type TopicalDraft = {
  /** A product of the clinic's list, `OTHER`, or empty while nothing is chosen. */
  readonly choice: string;
  /** Of something else, or of a product that is off the list by now. */
  readonly name: string;
  readonly sterile: boolean;
  readonly lot: string;
};

/** Chosen for what is not on the clinic's list. */
export const OTHER = "other";
export const noTopical: TopicalDraft = { choice: "", name: "", sterile: false, lot: "" };

export type ZoneDraft = Omit<ZoneRecord, "reaction" | "note" | "topicals"> & {
  readonly reaction: string;
  readonly note: string;
  readonly topicals: readonly TopicalDraft[];
};

export type NeedleDraft = {
  readonly kind: ZoneRecord["deviceKind"];
  readonly lot: string;
  readonly serial: string;
  readonly expiresOn: string;
  readonly manufacturer: string;
  readonly sterile: boolean;
  /** How many needles it carries, where that is known. */
  readonly needles: number | null;
};

/** A treatment while it is done and written down. Lengths in hundredths of a millimetre. */
export type TreatmentDraft = {
  /** ISO 8601; null until the first pass is counted. */
  readonly startedAt: string | null;
  readonly zones: readonly ZoneDraft[];
  readonly needle: NeedleDraft;
  /** Further ones, as they were recorded. */
  readonly others: readonly NeedleDraft[];
  readonly outcome: "completed" | "stopped_early";
  readonly stoppedBecause: string;
  /** Why no anesthetic was used, where a correction asks for it. */
  readonly noAnestheticBecause: string;
  readonly overrides: readonly { readonly rule: string; readonly reason: string }[];
};

const clean = { pressure: "moderate", endpoint: "none", bleeding: "none", reaction: "", note: "" } as const;

/** Zones that may be marked: those of the plan, and what they contain, as far as a needle may touch it. */
export function zonesToMark({ course, choices }: Planned) {
  const isWithin = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at); ) {
      if (course.zones.some((zone) => zone.id === at)) return true;
      seen.add(at);
      at = choices.zones.find((zone) => zone.id === at)?.parent ?? null;
    }
    return false;
  };
  return choices.zones.filter(({ id, isNeedled }) => isNeedled && isWithin(id));
}

/** A zone as it begins: with the planned needle, and the device and hand of last time where it was done before. */
function newZone({ course, choices }: Planned, zone: string, kind: NeedleDraft["kind"]): ZoneDraft {
  const length = choices.lengths.includes(course.lengthHundredthsMm)
    ? course.lengthHundredthsMm
    : (choices.lengths[0] ?? 25);
  return {
    ...{ zone, deviceKind: kind, lengthSetHundredthsMm: length, deepestLengthHundredthsMm: length, stamping: false },
    passes: { horizontal: 0, vertical: 0, diagonal: 0 },
    ...clean,
    topicals: [],
  };
}

/** What a treatment begins with: the zones of the plan, nothing counted. */
export function newDraft(view: Planned): TreatmentDraft {
  const kind = (view.choices.deviceKinds[0]?.id ?? "roller") as NeedleDraft["kind"];
  return {
    startedAt: null,
    zones: view.course.zones.map(({ id }) => newZone(view, id, kind)),
    needle: { kind, lot: "", serial: "", expiresOn: "", manufacturer: "", sterile: false, needles: null },
    ...{ others: [], outcome: "completed", stoppedBecause: "", noAnestheticBecause: "", overrides: [] },
  };
}

/** The draft with exactly these zones; one that comes back begins anew. */
export function withZones(view: Planned, draft: TreatmentDraft, ids: readonly string[]): TreatmentDraft {
  const zones = ids.map((id) => draft.zones.find(({ zone }) => zone === id) ?? newZone(view, id, draft.needle.kind));
  return { ...draft, zones };
}

/** The draft with one zone changed. The deepest setting is never less than the one that was set. */
export function withZone(draft: TreatmentDraft, id: string, change: Partial<ZoneDraft>): TreatmentDraft {
  const zones = draft.zones.map((zone) => {
    if (zone.zone !== id) return zone;
    const next = { ...zone, ...change };
    return { ...next, deepestLengthHundredthsMm: Math.max(next.deepestLengthHundredthsMm, next.lengthSetHundredthsMm) };
  });
  return { ...draft, zones };
}

/** The draft with another kind of device, on every zone. */
export function withKind(draft: TreatmentDraft, kind: NeedleDraft["kind"]): TreatmentDraft {
  return {
    ...draft,
    needle: { ...draft.needle, kind },
    zones: draft.zones.map((zone) => ({ ...zone, deviceKind: kind })),
  };
}

/**
 * What a hand may do as it did last time: device, settings, pressure, and the products that are still on the clinic's list. What was
 * counted and seen, and every pack, is today's own.
 */
export function asLastTime({ choices }: Planned, draft: TreatmentDraft, last: TreatmentDto): TreatmentDraft {
  const [kind] = last.zoneRecords.map(({ deviceKind }) => deviceKind);
  const zones = draft.zones.map((zone) => {
    const before = last.zoneRecords.find((one) => one.zone === zone.zone);
    if (before === undefined) return zone;
    const { deviceKind, lengthSetHundredthsMm, deepestLengthHundredthsMm, pressure, stamping } = before;
    const topicals = before.topicals.flatMap(({ productId }) =>
      choices.topicals.some(({ id }) => id === productId) ? { ...noTopical, choice: productId ?? "" } : [],
    );
    return { ...zone, deviceKind, lengthSetHundredthsMm, deepestLengthHundredthsMm, pressure, stamping, topicals };
  });
  return { ...draft, needle: { ...draft.needle, kind: kind ?? draft.needle.kind }, zones };
}

const compared = ["deviceKind", "lengthSetHundredthsMm", "deepestLengthHundredthsMm", "pressure", "stamping"] as const;
export type Compared = (typeof compared)[number] | "topicals";

const chosen = ({ choice, name }: TopicalDraft) => (choice === OTHER ? name.trim() : choice);
const used = ({ productId, name }: ZoneRecord["topicals"][number]) => productId ?? name;
const sameOnes = (some: readonly string[], others: readonly string[]) =>
  some.toSorted().join("\n") === others.toSorted().join("\n");

/** In what a zone differs from last time; null where it was not done then. */
export function differences(zone: ZoneDraft, last: TreatmentDto | null): readonly Compared[] | null {
  const before = last?.zoneRecords.find((one) => one.zone === zone.zone);
  if (before === undefined) return null;
  const topicals = zone.topicals.map(chosen).filter((one) => one !== "");
  const differing: Compared[] = compared.filter((field) => before[field] !== zone[field]);
  return sameOnes(topicals, before.topicals.map(used)) ? differing : [...differing, "topicals"];
}

/** How deep the deepest zone goes; 0 without one. */
export function deepest({ zones }: TreatmentDraft): number {
  return Math.max(0, ...zones.map(({ deepestLengthHundredthsMm }) => deepestLengthHundredthsMm));
}

const said = (text: string) => (text.trim() === "" ? undefined : text.trim());

/** What is put on a zone, as it is sent: a line on which nothing is chosen and nothing typed says nothing. */
function topicalsOf(topicals: readonly TopicalDraft[]) {
  return topicals.flatMap(({ choice, name, sterile, lot }) => {
    if (choice === "" && lot.trim() === "") return [];
    const what = choice === OTHER ? { name: name.trim(), sterile } : { productId: said(choice) };
    return [{ ...what, lot: said(lot) }];
  });
}

const needleSent = ({ kind, sterile, lot, serial, expiresOn, manufacturer, needles }: NeedleDraft) => ({
  ...{ kind, sterile, lot: said(lot), serial: said(serial), expiresOn: said(expiresOn) },
  ...{ manufacturer: said(manufacturer), needles: needles ?? undefined },
});

type Needled = Pick<TreatmentDraft, "zones" | "needle" | "others" | "noAnestheticBecause">;

/** The needling as the rules are asked about it. */
export function needlingOf({ zones, needle, others, noAnestheticBecause }: Needled) {
  return {
    noAnestheticBecause: said(noAnestheticBecause),
    zones: zones.map(({ reaction, note, topicals, ...zone }) => ({
      ...{ ...zone, topicals: topicalsOf(topicals), reaction: said(reaction), note: said(note) },
    })),
    needles: [needle, ...others].map(needleSent),
  };
}

/** The draft as it is recorded. */
export function bodyOfDraft(draft: TreatmentDraft): Record<string, unknown> {
  const { startedAt, outcome, stoppedBecause, overrides } = draft;
  return {
    ...needlingOf(draft),
    ...(startedAt === null ? {} : { startedAt }),
    ...{ outcome, overrides: overrides.filter(({ reason }) => reason.trim() !== "") },
    ...(outcome === "stopped_early" ? { stoppedBecause: stoppedBecause.trim() } : {}),
  };
}
