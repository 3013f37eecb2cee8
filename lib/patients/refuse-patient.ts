import type { Tx } from "@/lib/db/transaction";
import { type Day, formatDay } from "@/lib/kernel/day";
import type { Result } from "@/lib/kernel/result";
import { conflict, invalidField, type Refusal } from "@/lib/operation/refusal";
import { findNamesake } from "./find-namesake";

type Person = {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: Day;
  readonly confirmDuplicate: boolean;
};

/**
 * Why a patient cannot be registered or changed so: born after `today`, or the namesake of another patient with the same birth
 * date while nobody confirmed that they are two. Null when they can.
 */
export async function refusePatient(
  tx: Tx,
  clinicId: string,
  person: Person,
  today: Day,
  exceptId: string | null = null,
): Promise<Extract<Result<never, Refusal>, { ok: false }> | null> {
  const { givenName, familyName, birthDate, confirmDuplicate } = person;
  if (birthDate > today) return invalidField("birthDate", "future", "A birth date is not in the future.");
  const namesake = await findNamesake(tx, clinicId, person, exceptId);
  if (namesake === null || confirmDuplicate) return null;
  const message = `${givenName} ${familyName}, born ${formatDay(birthDate)}, is already registered. Confirm that this is somebody else.`;
  return conflict(message, [], [{ path: "confirmDuplicate", rule: "duplicate", message }]);
}
