import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";
import { deviceMissing, hasItsDevice, needlingShape } from "./needling.schema";

export const checkTreatmentSchema = z
  .object({ visitId: z.uuid(), ...needlingShape })
  .refine(hasItsDevice, deviceMissing);

export const checkedTreatmentSchema = z.object({
  /** Whether needling this way would be recorded as it is asked about. */
  mayBegin: z.boolean(),
  findings: z.array(findingSchema),
});
