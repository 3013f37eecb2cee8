import { z } from "zod";
import { bookedVisitSchema } from "@/lib/appointments/fields.schema";

export const answerOfferSchema = z.object({ offerId: z.uuid(), answer: z.enum(["accepted", "declined"]) });

export const answeredOfferSchema = z.object({
  id: z.uuid(),
  outcome: z.enum(["accepted", "declined"]),
  /** The visit at the time offered; null when it was declined. */
  appointment: bookedVisitSchema.nullable(),
});
export type AnsweredOfferDto = z.output<typeof answeredOfferSchema>;
