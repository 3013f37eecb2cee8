import { z } from "zod";
import { instantSchema } from "@/lib/appointments/fields.schema";
import { overrideRequestsSchema } from "@/lib/plans/override.schema";
import { reasonSchema, visitShape, visitStateSchema } from "./fields.schema";
import { deviceMissing, hasItsDevice, needlingShape } from "./needling.schema";

export const recordTreatmentSchema = z
  .object({
    ...visitShape,
    ...needlingShape,
    /** When the needling began; left out, now. */
    startedAt: instantSchema.optional(),
    outcome: z.enum(["completed", "stopped_early"], "It was completed or stopped early."),
    /** Why it was stopped early. */
    stoppedBecause: reasonSchema.optional(),
    overrides: overrideRequestsSchema,
  })
  .refine(hasItsDevice, deviceMissing)
  .refine(({ outcome, stoppedBecause }) => (outcome === "stopped_early") === (stoppedBecause !== undefined), {
    error: "Say why it was stopped early, and only then.",
    path: ["stoppedBecause"],
  });
export type RecordTreatmentInput = z.output<typeof recordTreatmentSchema>;

export const recordedTreatmentSchema = visitStateSchema.extend({ treatmentId: z.uuid() });
