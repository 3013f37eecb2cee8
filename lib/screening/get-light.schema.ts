import { z } from "zod";

export const getLightSchema = z.object({ patientId: z.uuid() });

export const screeningLightSchema = z.object({
  patientId: z.uuid(),
  /** stop: a clinician has to look before a visit; caution: at the visit; unasked: the questions are still to be answered. */
  light: z.enum(["unasked", "clear", "caution", "stop"]),
  /** The calendar day something was last answered; null when nothing was. */
  lastOn: z.string().nullable(),
});
export type ScreeningLightDto = z.output<typeof screeningLightSchema>;
