import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";

/**
 * Another patient of the clinic with this name, letter case aside, and birth date. Until the transaction ends nobody else can
 * register one, so that a double click makes one patient.
 * @param exceptId a patient who is not their own namesake
 */
export async function findNamesake(
  tx: Tx,
  clinicId: string,
  person: { readonly givenName: string; readonly familyName: string; readonly birthDate: Day },
  exceptId: string | null = null,
): Promise<{ readonly id: string } | null> {
  const { givenName, familyName, birthDate } = person;
  const name = `${givenName} ${familyName}`.toLowerCase();
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${clinicId} ${name} ${birthDate}`}, 0))::text`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM patient
    WHERE clinic_id = ${clinicId}::uuid AND birth_date = ${birthDate}::date
      AND lower(given_name) = lower(${givenName}) AND lower(family_name) = lower(${familyName})
      AND (${exceptId}::uuid IS NULL OR id <> ${exceptId}::uuid)
    LIMIT 1`;
  return rows[0] ?? null;
}
