import { newId } from "@/lib/kernel/id";
import { registerPatient } from "@/lib/patients/register-patient";
import type { TestClinic } from "./clinic";
import { testClock } from "./clock";
import { expectOk } from "./expect-ok";

type PatientOptions = {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly birthDate?: string;
  readonly email?: string;
  readonly phone?: string;
};

/** A patient, registered by the desk. Family name and address are unique unless given. */
export async function makePatient({ actors }: TestClinic, options: PatientOptions = {}) {
  const tag = newId().slice(-8);
  const input = {
    givenName: "Pia",
    familyName: `Patient ${tag}`,
    birthDate: "1990-03-14",
    email: `pia.${tag}@patient.test`,
    phone: "+34600111222",
    ...options,
  };
  return expectOk(await registerPatient.execute({ actor: actors.desk, clock: testClock }, input));
}
