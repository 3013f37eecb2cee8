import { z } from "zod";
import { indicationSchema } from "@/lib/plans/plan-fields.schema";
import { patientSchema } from "./patient-fields.schema";

export const searchPatientsSchema = z.object({
  /** A name, the start of an e-mail address, part of a phone number, or a birth date. Empty: those registered last. */
  q: z.string().max(100, "Search for at most 100 characters.").default(""),
});

export const foundPatientSchema = patientSchema.omit({ version: true }).extend({
  nextAppointment: z.object({ id: z.uuid(), startsAt: z.string(), day: z.string() }).nullable(),
  /** The newest course that has not ended. */
  course: z
    .object({
      planId: z.uuid(),
      indication: indicationSchema,
      sessions: z.int(),
      done: z.int(),
      booked: z.int(),
    })
    .nullable(),
});
export type FoundPatientDto = z.output<typeof foundPatientSchema>;

export const patientSearchSchema = z.object({ today: z.string(), patients: z.array(foundPatientSchema) });
export type PatientSearchDto = z.output<typeof patientSearchSchema>;
