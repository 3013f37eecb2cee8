import { z } from "zod";
import {
  bookedVisitSchema,
  findingSchema,
  hasOneStart,
  oneStartError,
  startShape,
} from "@/lib/appointments/fields.schema";

/** One session of the course with its place in time. */
const placementSchema = z
  .object({
    number: z.int().min(1).max(5),
    ...startShape,
    clinicianId: z.uuid(),
    roomId: z.uuid(),
    /** Without it the first free one, where the kind of visit needs a device. */
    deviceId: z.uuid().optional(),
    /** The time held for the session at this place: it ends as booked. */
    holdId: z.uuid().optional(),
  })
  .refine(hasOneStart, oneStartError);

export const bookCourseSchema = z.object({
  planId: z.uuid(),
  /** The plan's version the placements were chosen on. */
  version: z.int().min(1),
  placements: z
    .array(placementSchema)
    .min(1)
    .max(5)
    .refine((all) => new Set(all.map(({ number }) => number)).size === all.length, {
      error: "Each session can be placed once.",
    }),
});
export type BookCourseInput = z.output<typeof bookCourseSchema>;

export const bookedCourseSchema = z.object({
  planId: z.uuid(),
  /** The plan's version after the booking. */
  version: z.int(),
  /** In the order of the sessions' numbers. */
  appointments: z.array(bookedVisitSchema),
  /** What the rules remark and did not refuse. */
  findings: z.array(findingSchema).readonly(),
});
export type BookedCourseDto = z.output<typeof bookedCourseSchema>;
