import { z } from "zod";
import { bookedVisitSchema, findingSchema } from "@/lib/appointments/fields.schema";

export const swapVisitsSchema = z
  .object({
    appointmentId: z.uuid(),
    version: z.int().min(1),
    /** The visit it exchanges times with. */
    otherId: z.uuid(),
    otherVersion: z.int().min(1),
  })
  .refine(({ appointmentId, otherId }) => appointmentId !== otherId, {
    error: "Name two different visits.",
    path: ["otherId"],
  });
export type SwapVisitsInput = z.output<typeof swapVisitsSchema>;

const swappedSchema = bookedVisitSchema.extend({ planId: z.uuid(), patientId: z.uuid() });

export const swappedVisitsSchema = z.object({
  visit: swappedSchema,
  other: swappedSchema,
  /** What the rules remark and did not refuse. */
  findings: z.array(findingSchema).readonly(),
});
