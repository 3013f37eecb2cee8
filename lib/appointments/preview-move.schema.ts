import { z } from "zod";
import { clockTimeSchema, daySchema, findingSchema, instantSchema } from "@/lib/appointments/fields.schema";

/** Flat, as it comes from a query string. Without a start only the windows are answered. */
export const previewMoveSchema = z
  .object({
    appointmentId: z.uuid(),
    startsAt: instantSchema.optional(),
    /** On the clinic's clock, instead of startsAt. */
    day: daySchema.optional(),
    time: clockTimeSchema.optional(),
    clinicianId: z.uuid().optional(),
    roomId: z.uuid().optional(),
    deviceId: z.uuid().optional(),
  })
  .refine(({ day, time }) => (day === undefined) === (time === undefined), {
    error: "A day needs a time, and a time a day.",
    path: ["time"],
  })
  .refine(({ startsAt, day }) => startsAt === undefined || day === undefined, {
    error: "Give either startsAt, or day and time.",
    path: ["startsAt"],
  });
export type PreviewMoveInput = z.output<typeof previewMoveSchema>;

export const movePreviewSchema = z.object({
  appointmentId: z.uuid(),
  version: z.int(),
  number: z.int(),
  count: z.int(),
  earliest: z.string(),
  ideal: z.string(),
  latest: z.string(),
  /** Why it cannot be earlier: "Earliest Sun 14 Mar 2027: 1.5 mm on the face on Sun 31 Jan 2027 needs 42 days." */
  why: z.string(),
  /** The last day what is booked afterwards leaves open. */
  upTo: z.object({ day: z.string(), why: z.string() }).nullable(),
  /** Whether the move asked about can be made; without one, whether the visit can be moved at all. */
  allowed: z.boolean(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  findings: z.array(findingSchema).readonly(),
  reasons: z.array(z.object({ code: z.string(), message: z.string(), field: z.string() })),
  /** Why not, in one sentence. */
  headline: z.string().nullable(),
});
export type MovePreviewDto = z.output<typeof movePreviewSchema>;
