import { z } from "zod";
import { instantSchema } from "@/lib/appointments/fields.schema";
import { heldTimeSchema } from "@/lib/appointments/hold-time.schema";

/** How long an offer stands, in minutes, unless the asker says otherwise, and the least and the most. */
export const offerMinutes = { usual: 60, least: 5, most: 1440 } as const;

export const offerTimeSchema = z.object({
  entryId: z.uuid(),
  startsAt: instantSchema,
  clinicianId: z.uuid(),
  roomId: z.uuid(),
  deviceId: z.uuid().optional(),
  minutes: z.int().min(offerMinutes.least).max(offerMinutes.most).default(offerMinutes.usual),
});

export const offeredSchema = z.object({
  id: z.uuid(),
  entryId: z.uuid(),
  held: heldTimeSchema,
  /** Whether an e-mail tells the patient; one without an address is to be called. */
  isMailed: z.boolean(),
});
export type OfferedDto = z.output<typeof offeredSchema>;
