import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";
import { reasonSchema } from "./fields.schema";
import { deviceMissing, hasItsDevice, needlingShape } from "./needling.schema";

export const noAnestheticShape = {
  /** In a correction to a needle that asks for a numbing record, where the one recorded did not: why no anesthetic was used. */
  noAnestheticBecause: reasonSchema.optional(),
};

export const checkTreatmentSchema = z
  .object({ visitId: z.uuid(), ...needlingShape, ...noAnestheticShape })
  .refine(hasItsDevice, deviceMissing);

export const checkedTreatmentSchema = z.object({
  /** Whether needling this way would be recorded as it is asked about. */
  mayBegin: z.boolean(),
  findings: z.array(findingSchema),
});
