import type { Application, Case } from "@/lib/rules/anesthesia/application";
import { limitsFor } from "@/lib/rules/anesthesia/limits";
import { doseIn, findProduct, isPositive, microgramsOf } from "@/lib/rules/anesthesia/strength";

type Amounts = ReadonlyMap<string, number>;

/** What all creams that count come to of one active or one chemical family, in whole micrograms, and the lowest cap. */
export type ActiveTotal = {
  /** The active's id, or the family's where it is a family's total. */
  readonly key: string;
  readonly family: string | undefined;
  readonly total: number;
  /** Infinite without a labelled cream among them. */
  readonly cap: number;
};

const AREA_UNITS = 10_000;

/** The amounts of one cream, put together under a key of each active. */
function grouped(amounts: Amounts, keyOf: (active: string) => string | undefined): Amounts {
  const sums = new Map<string, number>();
  for (const [active, amount] of amounts) {
    const key = keyOf(active);
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return sums;
}

/** The most a labelled cream allows this patient of each active, in micrograms; null without a label for them. */
function capsOf({ protocol, patient, today }: Case, { product: id }: Application): Amounts | null {
  const product = findProduct(protocol, id);
  const limits = product && limitsFor(product, patient, today);
  return product && limits ? doseIn(limits.grams.value, product.percent) : null;
}

function sums(given: Case, keyOf: (active: string) => string | undefined) {
  const totals = new Map<string, number>();
  const caps = new Map<string, number>();
  for (const cream of [given.application, ...given.priors]) {
    for (const [key, amount] of grouped(microgramsOf(given.protocol, cream) ?? new Map(), keyOf)) {
      totals.set(key, (totals.get(key) ?? 0) + amount);
    }
    for (const [key, cap] of grouped(capsOf(given, cream) ?? new Map(), keyOf)) {
      caps.set(key, Math.min(caps.get(key) ?? cap, cap));
    }
  }
  const applied = grouped(microgramsOf(given.protocol, given.application) ?? new Map(), keyOf);
  return [...applied.keys()]
    .sort()
    .map((key) => ({ key, total: totals.get(key) ?? 0, cap: caps.get(key) ?? Number.POSITIVE_INFINITY }));
}

function familiesOf({ protocol }: Case): ReadonlyMap<string, string> {
  return new Map(protocol.anesthesia.actives.map((active) => [active.id, active.class]));
}

/** The totals of each active of this cream, with the earlier creams that count. */
export function totalsByActive(given: Case): ActiveTotal[] {
  const families = familiesOf(given);
  return sums(given, (active) => active).map((one) => ({ ...one, family: families.get(one.key) }));
}

/** The totals of each chemical family of this cream, with the earlier creams that count (A3). */
export function familyTotals(given: Case): ActiveTotal[] {
  const families = familiesOf(given);
  return sums(given, (active) => families.get(active)).map((one) => ({ ...one, family: one.key }));
}

/** The area under the same cream in cm², free of float residue, and how many applications it is the sum of. */
export function areaTotal({ application, priors }: Case): { readonly total: number; readonly applications: number } {
  const same = [application, ...priors.filter((prior) => prior.product === application.product)];
  const areas = same.map(({ areaCm2 }) => areaCm2).filter(isPositive);
  const total = areas.reduce((sum, area) => sum + Math.round(area * AREA_UNITS), 0) / AREA_UNITS;
  return { total, applications: same.length };
}
