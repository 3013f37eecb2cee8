import { z } from "zod";
import { daySchema } from "@/lib/appointments/fields.schema";
import { courseSessionSchema, judgedFindingSchema } from "./plan.schema";
import { idSchema, indicationSchema, sessionInputSchema } from "./plan-fields.schema";

/** A course as it is being edited: it may still be wrong, and is told so by findings. */
export const checkPlanSchema = z.object({
  patientId: idSchema,
  /** The plan that is edited; left out for a new one. */
  planId: idSchema.optional(),
  indication: indicationSchema,
  zones: z.array(z.string().max(60)).max(20, "Choose at most 20 zones."),
  sessions: z.array(sessionInputSchema).max(12, "A course has 2 to 5 sessions."),
  /** The first day its sessions may fall on; left out, or past, today. */
  startFrom: daySchema.optional(),
});

export const planCheckSchema = z.object({
  today: z.string(),
  healingDays: z.int(),
  findings: z.array(judgedFindingSchema),
  sessions: z.array(courseSessionSchema),
});
export type PlanCheckDto = z.output<typeof planCheckSchema>;
