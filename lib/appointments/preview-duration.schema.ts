import { z } from "zod";
import { treatmentMinSchema } from "@/lib/appointments/change-duration.schema";

/** As it comes from a query string or a program. */
export const previewDurationSchema = z.object({
  appointmentId: z.uuid(),
  treatmentMin: z.coerce.number().pipe(treatmentMinSchema),
});

export const durationPreviewSchema = z.object({
  appointmentId: z.uuid(),
  version: z.int(),
  /** As it is now. */
  treatmentMin: z.int(),
  allowed: z.boolean(),
  /** When the patient would leave. */
  endsAt: z.string(),
  reasons: z.array(z.object({ code: z.string(), message: z.string() })),
  /** Why not, in one sentence. */
  headline: z.string().nullable(),
});
export type DurationPreviewDto = z.output<typeof durationPreviewSchema>;
