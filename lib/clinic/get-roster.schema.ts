import { z } from "zod";
import { daySchema, spansAtMost } from "@/lib/appointments/fields.schema";
import { isDay } from "@/lib/kernel/day";

const isShort = spansAtMost(400);

export const getRosterSchema = z
  .object({ from: daySchema, to: daySchema })
  // A text that is no day has been refused already and cannot be counted on from.
  .refine((span) => !isDay(span.from) || !isDay(span.to) || isShort(span), {
    error: "Ask for at most 400 days, the first one first.",
    path: ["to"],
  });

/** Who works when, where, and what is closed, between two days. Times of working hours are on the clinic's clock. */
export const rosterSchema = z.object({
  today: z.string(),
  zone: z.string(),
  gridMin: z.int(),
  clinicians: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      prescriber: z.boolean(),
      workingHours: z.array(
        z.object({
          /** 1 = Monday to 7 = Sunday */
          weekday: z.int(),
          from: z.string(),
          to: z.string(),
          validFrom: z.string(),
          validTo: z.string().nullable(),
        }),
      ),
      /** Other hours on one day, in the place of all weekly ones; without times none. */
      exceptions: z.array(
        z.object({ day: z.string(), from: z.string().nullable(), to: z.string().nullable(), reason: z.string() }),
      ),
      timeOff: z.array(z.object({ startsAt: z.string(), endsAt: z.string(), reason: z.string() })),
    }),
  ),
  rooms: z.array(z.object({ id: z.uuid(), name: z.string() })),
  procedures: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      numbingMin: z.int(),
      treatmentMin: z.int(),
      recoveryMin: z.int(),
      changeoverMin: z.int(),
      /** The clinician is kept free so long before and after the treatment. */
      bufferBeforeMin: z.int(),
      bufferAfterMin: z.int(),
    }),
  ),
  /** Both ends included. */
  closures: z.array(z.object({ from: z.string(), to: z.string(), reason: z.string() })),
});
export type RosterDto = z.output<typeof rosterSchema>;
