import { z } from "zod";
import { idSchema, versionSchema } from "@/lib/plans/plan-fields.schema";
import { patientFields } from "./patient-fields.schema";

export const updatePatientSchema = z.object({
  patientId: idSchema,
  version: versionSchema,
  ...patientFields,
  /** Change although somebody else of this name and birth date is registered. */
  confirmDuplicate: z.boolean().default(false),
});
