import type { Application } from "@/lib/rules/anesthesia/application";
import type { AnesthesiaProduct } from "@/lib/rules/anesthesia/product.schema";
import type { Protocol } from "@/lib/rules/protocol/protocol";

const MICROGRAMS_PER_GRAM = 1_000_000;
/** Percent are kept as whole ten-thousandths of a percent, that is parts per million. */
const PPM_PER_PERCENT = 10_000;
const PPM = 1_000_000;

/** Whether a measured amount can be reckoned with: a finite number above 0. */
export function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

/** The protocol's row for a product id, or null when it has no label there. */
export function findProduct(protocol: Protocol, id: string): AnesthesiaProduct | null {
  return protocol.anesthesia.products.find((product) => product.id === id) ?? null;
}

/** An application's actives in percent by weight, by name; null where the strength is not stated or cannot be. */
export function strengthOf(
  protocol: Protocol,
  { product, percent }: Pick<Application, "product" | "percent">,
): Readonly<Record<string, number>> | null {
  const stated = findProduct(protocol, product)?.percent ?? percent ?? {};
  const shares = Object.values(stated);
  if (shares.length === 0 || !shares.every(isPositive)) return null;
  return totalPercent(stated) <= 100 ? stated : null;
}

/** All actives together in percent, free of float residue (2.1 + 1.9 is 4). */
export function totalPercent(percent: Readonly<Record<string, number>>): number {
  return Object.values(percent).reduce((sum, share) => sum + Math.round(share * PPM_PER_PERCENT), 0) / PPM_PER_PERCENT;
}

/**
 * Whole micrograms of each active: grams x percent x 10 mg, in integers, a started microgram counted whole.
 * Null when the strength or the grams are unusable.
 */
export function microgramsOf(protocol: Protocol, application: Application): ReadonlyMap<string, number> | null {
  const strength = strengthOf(protocol, application);
  if (!strength || !isPositive(application.grams)) return null;
  return doseIn(application.grams, strength);
}

/** Whole micrograms of each active in so many grams of a known strength. */
export function doseIn(grams: number, strength: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const cream = Math.round(grams * MICROGRAMS_PER_GRAM);
  const shares = Object.entries(strength);
  return new Map(shares.map(([name, share]) => [name, Math.ceil((cream * Math.round(share * PPM_PER_PERCENT)) / PPM)]));
}

/** The sum of a map's values. */
export function sumOf(amounts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const amount of amounts.values()) sum += amount;
  return sum;
}
