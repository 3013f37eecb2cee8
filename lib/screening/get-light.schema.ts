import { z } from "zod";

export const getLightSchema = z.object({ patientId: z.uuid() });

export const screeningLightSchema = z.object({
  patientId: z.uuid(),
  /** stop: a clinician has to look before a visit; caution: at the visit; unasked: the questions are still to be answered. */
  light: z.enum(["unasked", "clear", "caution", "stop"]),
  /** The calendar day something was last answered; null when nothing was. */
  lastOn: z.string().nullable(),
  /** Why it is time to ask. first: nothing was answered in full; again: nothing since the last session, and another is booked. Else null. */
  due: z.enum(["first", "again"]).nullable(),
  /** The link sent last, in calendar days; null when none was. ended: replaced or over, and not used. */
  link: z
    .object({
      toAddress: z.string(),
      sentOn: z.string(),
      worksUntil: z.string(),
      answeredOn: z.string().nullable(),
      state: z.enum(["open", "answered", "ended"]),
    })
    .nullable(),
});
export type ScreeningLightDto = z.output<typeof screeningLightSchema>;
