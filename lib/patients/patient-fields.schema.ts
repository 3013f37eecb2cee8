import { z } from "zod";
import { isDay } from "@/lib/kernel/day";

const name = (what: string) =>
  z.string(`Enter the ${what}.`).trim().min(1, `Enter the ${what}.`).max(100, `Keep the ${what} under 100 characters.`);

const emailHint = "Enter an e-mail address, such as name@example.com.";
const phoneHint = "Enter a phone number of 6 to 15 digits, such as +34 600 111 222.";
/** E.164 as people write it: a plus, digits, and what they put between them. */
const phonePattern = /^\+?\d(?:[ ().-]*\d){5,14}$/;

/** What a patient is registered with. An empty e-mail address or phone number is none. */
export const patientFields = {
  givenName: name("given name"),
  familyName: name("family name"),
  /** "YYYY-MM-DD". Whether it lies in the future depends on the clinic's day. */
  birthDate: z
    .string("Enter the birth date.")
    .refine(isDay, { error: "A birth date reads YYYY-MM-DD.", abort: true })
    .refine((day) => day >= "1900-01-01", "A birth date is not before 1900."),
  email: z.union([z.literal(""), z.email(emailHint).max(254, emailHint)], emailHint).nullish(),
  phone: z.union([z.literal(""), z.string().regex(phonePattern, phoneHint)], phoneHint).nullish(),
};

/** A patient as registering and changing answers them. */
export const patientSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  givenName: z.string(),
  familyName: z.string(),
  name: z.string(),
  birthDate: z.string(),
  /** Whole years on the clinic's today. */
  age: z.int(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export type PatientDto = z.output<typeof patientSchema>;
