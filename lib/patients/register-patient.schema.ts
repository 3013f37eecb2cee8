import { z } from "zod";
import { patientFields } from "./patient-fields.schema";

export const registerPatientSchema = z.object({
  ...patientFields,
  /** Register although somebody of this name and birth date is registered. */
  confirmDuplicate: z.boolean().default(false),
});
export type RegisterPatientInput = z.input<typeof registerPatientSchema>;
