import type { Tx } from "@/lib/db/transaction";
import type { VisitDto } from "./get-visit.schema";

/** How many lots of a product are remembered. */
const MOST = 3;

/** The products on the clinic's list for open channels, each with the lots it was used from last. One statement. */
export function readTopicalChoices(tx: Tx, clinicId: string): Promise<VisitDto["choices"]["topicals"]> {
  return tx.$queryRaw<VisitDto["choices"]["topicals"]>`
    SELECT p.id, p.name, p.manufacturer, p.sterile, coalesce(used.lots, '{}') AS lots
    FROM topical_product p
    LEFT JOIN LATERAL (
      SELECT array_agg(lot ORDER BY last DESC, lot) AS lots FROM (
        SELECT u.lot, max(t.created_at) AS last FROM topical_used u
        JOIN treatment t ON t.clinic_id = u.clinic_id AND t.id = u.treatment_id
        WHERE u.clinic_id = p.clinic_id AND u.product_id = p.id AND u.lot IS NOT NULL
        GROUP BY u.lot ORDER BY last DESC, u.lot LIMIT ${MOST}) AS lately) AS used ON true
    WHERE p.clinic_id = ${clinicId}::uuid AND p.retired_at IS NULL
    ORDER BY lower(p.name), p.id`;
}
