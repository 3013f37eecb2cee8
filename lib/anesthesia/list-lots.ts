import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { listLotsSchema, lotsSchema } from "./list-lots.schema";

const MOST = 30;

/** Tubes this clinic has used and that are still in date, the one used last first. */
export const listLots = query({
  name: "anesthesia.list-lots",
  summary: "List the lots of numbing cream in use",
  http: "GET /anesthesia-lots",
  allow: ["clinician"],
  input: listLotsSchema,
  output: lotsSchema,
  async run({ tx, actor, clock }) {
    const today = dayOf(clock.now(), actor.clinic.zone);
    const lots = await tx.$queryRaw<{ productId: string; lot: string; expires: string }[]>`
      SELECT product_id AS "productId", lot, expires_on::text AS expires FROM anesthesia_checklist
      WHERE clinic_id = ${actor.clinic.id}::uuid AND not_used_reason IS NULL AND voided_at IS NULL AND expires_on >= ${today}::date
      GROUP BY product_id, lot, expires_on ORDER BY max(applied_at) DESC, lot LIMIT ${MOST}`;
    return ok({ lots });
  },
});
