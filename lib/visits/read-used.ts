import type { Tx } from "@/lib/db/transaction";
import type { NeedleInput } from "./needling.schema";

/** `usedBefore`: this very one. `lotSeen`: it has no serial number, and its lot was used before. */
type Used = { readonly usedBefore: boolean; readonly lotSeen: boolean };

/**
 * Which of these needles were used in the clinic before, in their order. One statement.
 * @param except a treatment whose own needles do not count
 */
export async function readUsed(
  tx: Tx,
  clinicId: string,
  needles: readonly NeedleInput[],
  except: string | null,
): Promise<Used[]> {
  const lots = needles.map(({ lot = "" }) => lot);
  const serials = needles.map(({ serial = null }) => serial);
  return tx.$queryRaw<Used[]>`
    SELECT coalesce(bool_or(n.serial = asked.serial), false) AS "usedBefore",
      asked.serial IS NULL AND count(n.id) > 0 AS "lotSeen"
    FROM unnest(${lots}::text[], ${serials}::text[]) WITH ORDINALITY AS asked (lot, serial, place)
    LEFT JOIN needle_used n ON n.clinic_id = ${clinicId}::uuid AND n.lot = asked.lot AND n.treatment_id IS DISTINCT FROM ${except}::uuid
    GROUP BY asked.place, asked.serial ORDER BY asked.place`;
}
