import { dayFromDb, dayToDb } from "@/lib/db/day";
import type { Patient } from "@/lib/db/generated/client";
import type { Day } from "@/lib/kernel/day";
import { ageOn } from "./age";
import type { PatientDto } from "./patient-fields.schema";

type Fields = {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: Day;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
};

/** What is stored of a patient's fields: addresses in lower case, phone numbers as digits with their plus. */
export function patientValues({ givenName, familyName, birthDate, email, phone }: Fields) {
  return {
    givenName,
    familyName,
    birthDate: dayToDb(birthDate),
    email: email?.toLowerCase() || null,
    phone: phone?.replaceAll(/[^+\d]/g, "") || null,
  };
}

/** A stored patient as the operations answer them, `today` in the clinic's zone. */
export function patientView(row: Patient, today: Day): PatientDto {
  const { id, version, givenName, familyName, email, phone } = row;
  const birthDate = dayFromDb(row.birthDate);
  const name = `${givenName} ${familyName}`;
  return { id, version, givenName, familyName, name, birthDate, age: ageOn(birthDate, today), email, phone };
}
