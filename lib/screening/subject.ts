import { dayFromDb } from "@/lib/db/day";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import { type ClinicActor, patientIdOf } from "@/lib/operation/actor";

/** Whom a screening is about. */
export type Subject = { readonly id: string; readonly name: string; readonly birthDate: Day };

/**
 * The patient a screening is about: a patient, by a link too, is their own subject, whoever else names one.
 * @returns null when none is named, the clinic has none of this id, or a patient names another
 */
export async function findSubject(tx: Tx, actor: ClinicActor, patientId: string | undefined): Promise<Subject | null> {
  const own = patientIdOf(actor) ?? undefined;
  const id = patientId ?? own;
  if (id === undefined || (own !== undefined && own !== id)) return null;
  const row = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId: actor.clinic.id, id } },
    select: { id: true, givenName: true, familyName: true, birthDate: true },
  });
  if (row === null) return null;
  return { id: row.id, name: `${row.givenName} ${row.familyName}`, birthDate: dayFromDb(row.birthDate) };
}
