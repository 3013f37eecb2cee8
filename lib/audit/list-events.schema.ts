import { z } from "zod";
import { isDay } from "@/lib/kernel/day";

const day = z.string().refine(isDay, "Write the day as YYYY-MM-DD.");

export const listEventsSchema = z
  .object({
    patientId: z.uuid().optional(),
    /** An operation's name, e.g. "plan.book-course". */
    operation: z.string().min(1).max(100).optional(),
    /** First and last calendar day in the clinic's zone, both inclusive. */
    from: day.optional(),
    to: day.optional(),
    /** `nextCursor` of the page before. */
    cursor: z.uuid().optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["to"],
    message: "The last day comes before the first.",
  });

export const eventSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  actorKind: z.enum(["member", "patient", "signer", "respondent", "system"]),
  actorId: z.string().nullable(),
  actorName: z.string(),
  operation: z.string(),
  subjectId: z.string().nullable(),
  patientId: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  requestId: z.string(),
});

/** A page of the audit, newest first. */
export const eventListSchema = z.object({ events: z.array(eventSchema), nextCursor: z.string().nullable() });

/** Who did what, when. */
export type EventDto = z.infer<typeof eventSchema>;
