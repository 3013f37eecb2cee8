import { Temporal } from "temporal-polyfill";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import { ok, type Result } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import type { ActorClinic } from "@/lib/operation/actor";
import { invalidField, type Refusal } from "@/lib/operation/refusal";
import { isApprovedOn, type Topical } from "@/lib/rules";
import type { Needling, TopicalInput } from "./needling.schema";

/** Products that are or were on the clinic's list, by id. */
export type Products = ReadonlyMap<string, Topical>;

/** Those of the clinic's list that a needling names. Refuses one the clinic never had (`unknown`). */
export async function readProducts(
  tx: Tx,
  { id: clinicId, zone: timeZone }: ActorClinic,
  { zones }: Pick<Needling, "zones">,
): Promise<Result<Products, Refusal>> {
  const named = zones.flatMap(({ topicals }) => topicals.flatMap(({ productId }) => productId ?? []));
  const rows =
    named.length === 0
      ? []
      : await tx.topicalProduct.findMany({ where: { clinicId, id: { in: [...new Set(named)] } } });
  const dayIn = (at: Date) => dayOf(Temporal.Instant.from(at.toISOString()), timeZone);
  const products = new Map(
    rows.map(({ id, name, sterile, approvedAt, retiredAt }) => {
      const retiredOn = retiredAt === null ? null : dayIn(retiredAt);
      return [id, { name, sterile, approved: { on: dayIn(approvedAt), retiredOn } }] as const;
    }),
  );
  for (const [index, { topicals }] of zones.entries()) {
    const place = topicals.findIndex(({ productId }) => productId !== undefined && !products.has(productId));
    const path = `zones.${index}.topicals.${place}.productId`;
    if (place >= 0) return invalidField(path, "unknown", "This clinic has no such product.");
  }
  return ok(products);
}

/** Something put on the open channels as the rules ask about it. */
export function topicalOf({ productId, name = "", sterile }: TopicalInput, products: Products): Topical {
  return products.get(productId ?? "") ?? { name, sterile, approved: null };
}

/** What was put on each zone, as it is kept: in the words, and with the standing, of that day. */
export function topicalRows(zones: Needling["zones"], products: Products, day: Day) {
  return zones.flatMap(({ zone, topicals }) =>
    topicals.map((input, place) => {
      const topical = topicalOf(input, products);
      const { name, sterile } = topical;
      const of = { productId: input.productId ?? null, lot: input.lot ?? null };
      return { zone, place, ...of, name, sterile, approved: isApprovedOn(topical, day) };
    }),
  );
}
