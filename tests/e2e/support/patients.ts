import { randomInt } from "node:crypto";
import type { PatientDto } from "@/lib/patients/patient-fields.schema";
import type { Api } from "./api";

const syllables = ["ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "pa", "ro", "si", "tu", "ve", "za"];

function inventName(): string {
  const name = Array.from({ length: 6 }, () => syllables[randomInt(syllables.length)]).join("");
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

type PatientOptions = { readonly hasEmail?: boolean };

/** Registers somebody nobody else is called like, so that a test can be run again on the same clinic. */
export function registerPatient(api: Api, { hasEmail = false }: PatientOptions = {}): Promise<PatientDto> {
  const [givenName, familyName] = [inventName(), inventName()];
  const email = hasEmail ? { email: `${givenName}.${familyName}@patient.test`.toLowerCase() } : {};
  return api.post("/patients", { givenName, familyName, birthDate: "1990-02-14", ...email });
}

/** A name as it is typed in a hurry: two letters in the middle change places. */
export function misspell(name: string): string {
  const middle = Math.floor(name.length / 2);
  return `${name.slice(0, middle)}${name.charAt(middle + 1)}${name.charAt(middle)}${name.slice(middle + 2)}`;
}
