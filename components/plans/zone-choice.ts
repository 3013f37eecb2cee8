type Zones = readonly { readonly id: string; readonly parent: string | null }[];

const isPart = (zones: Zones, chosen: readonly string[], id: string) => {
  const parent = zones.find((zone) => zone.id === id)?.parent ?? null;
  return parent !== null && chosen.includes(parent);
};

/** The chosen zones of a group as boxes show them: a chosen whole ticks its parts. */
export function tickedZones(zones: Zones, chosen: readonly string[]): string[] {
  return zones.filter(({ id }) => chosen.includes(id) || isPart(zones, chosen, id)).map(({ id }) => id);
}

/** Zones that cannot be chosen on their own because the whole they belong to is. */
export function coveredZones(zones: Zones, chosen: readonly string[]): string[] {
  return zones.filter(({ id }) => isPart(zones, chosen, id)).map(({ id }) => id);
}

/**
 * The plan's zones after the boxes of one group changed. Ticking a whole drops its parts; unticking it leaves none of them.
 * @param all the plan's zones before, of all groups
 * @param ticked the boxes ticked now in this group
 */
export function chooseZones(zones: Zones, all: readonly string[], ticked: readonly string[]): string[] {
  const covered = coveredZones(zones, all);
  const elsewhere = all.filter((id) => !zones.some((zone) => zone.id === id));
  const wholeGone = covered.length > 0 && zones.some(({ id }) => all.includes(id) && !ticked.includes(id));
  const kept = ticked.filter((id) => !(wholeGone && covered.includes(id)));
  return [...elsewhere, ...kept.filter((id) => !isPart(zones, kept, id))];
}
