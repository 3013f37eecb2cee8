import { z } from "zod";
import {
  findingSchema,
  hasOneStart,
  oneStartError,
  startShape,
  visitPlaceShape,
} from "@/lib/appointments/fields.schema";

/** How long a time is held, in minutes, unless the asker says otherwise, and at most. */
export const heldMinutes = { usual: 10, most: 60 } as const;

export const holdTimeSchema = z
  .object({
    planSessionId: z.uuid(),
    ...startShape,
    clinicianId: z.uuid(),
    roomId: z.uuid(),
    /** Without it the first free one, where the kind of visit needs a device. */
    deviceId: z.uuid().optional(),
    minutes: z.int().min(1).max(heldMinutes.most).default(heldMinutes.usual),
  })
  .refine(hasOneStart, oneStartError);

export const heldTimeSchema = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planSessionId: z.uuid(),
  number: z.int(),
  ...visitPlaceShape,
  label: z.string(),
  expiresAt: z.string(),
  /** What the rules remark and did not refuse. */
  findings: z.array(findingSchema).readonly(),
});
export type HeldTimeDto = z.output<typeof heldTimeSchema>;
