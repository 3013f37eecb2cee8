import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";

/** Which visit, in the version the step was decided on. */
export const visitShape = { visitId: z.uuid(), version: z.int().min(1) };

/** A few words; never empty. */
export const noteSchema = z.string().trim().min(1, "Write a note, or leave it out.").max(1000);

/** Why something was not done. */
export const reasonSchema = z
  .string()
  .trim()
  .min(3, "Give a reason of at least 3 characters.")
  .max(500, "Keep the reason under 500 characters.");

/** How a visit stands after a step. */
export const visitStateSchema = z.object({
  visitId: z.uuid(),
  version: z.int(),
  /** Ids of the steps done, in the order they were done. */
  done: z.array(z.string()),
  /** The first step the visit still needs; null when it can be signed. */
  nextStep: z.string().nullable(),
  /** What the rules found and did not refuse. */
  findings: z.array(findingSchema),
});
