import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";
import { idSchema } from "@/lib/plans/plan-fields.schema";
import { partialCreamSchema } from "./fields.schema";

/** A cream while it is typed: whatever is not there yet is left out, and nothing is said of it. */
export const checkApplicationSchema = partialCreamSchema.extend({ visitId: idSchema });

export type CheckApplicationInput = z.input<typeof checkApplicationSchema>;

export const doseSchema = z.object({
  activeMg: z.record(z.string(), z.number()).readonly(),
  totalMg: z.number().nullable(),
  mgPerKg: z.number().nullable(),
  gPer10cm2: z.number().nullable(),
  contactMinutes: z.number().nullable(),
});

export const limitSchema = z.object({
  limit: z.enum(["grams", "area", "face", "active", "family", "area_total", "screen"]),
  /** The active or chemical family it is of. */
  of: z.string().nullable(),
  value: z.number(),
  max: z.number(),
  unit: z.enum(["g", "cm²", "mg"]),
  /** Whether it blocks when passed, or warns. */
  stops: z.boolean(),
});

export const checkedApplicationSchema = z.object({
  dose: doseSchema,
  limits: z.array(limitSchema),
  findings: z.array(findingSchema),
});
export type CheckedApplication = z.output<typeof checkedApplicationSchema>;
