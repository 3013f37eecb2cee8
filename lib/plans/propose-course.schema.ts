import { z } from "zod";
import { clockTimeSchema, findingSchema, visitPlaceShape } from "@/lib/appointments/fields.schema";

export const proposeCourseSchema = z.object({
  planId: z.uuid(),
  /** What the patient would like: wishes, never limits. */
  preferences: z
    .object({
      clinicianId: z.uuid().optional(),
      /** One clinician throughout, as far as possible (true when left out), or whoever suits each visit best. */
      sameClinician: z.boolean().optional(),
      /** 1 = Monday to 7 = Sunday */
      weekdays: z.array(z.int().min(1).max(7)).max(7).optional(),
      /** Start on the clinic's clock not before, not after. */
      notBefore: clockTimeSchema.optional(),
      notAfter: clockTimeSchema.optional(),
    })
    .optional(),
  /** How many proposals at most; three when left out. */
  count: z.int().min(1).max(6).optional(),
});
export type ProposeCourseInput = z.output<typeof proposeCourseSchema>;

export const proposedPlacementSchema = z.object({
  number: z.int(),
  day: z.string(),
  ...visitPlaceShape,
  earliest: z.string(),
  ideal: z.string(),
  latest: z.string(),
  why: z.string(),
});
export type ProposedPlacementDto = z.output<typeof proposedPlacementSchema>;

export const courseProposalsSchema = z.object({
  planId: z.uuid(),
  /** To be handed back when one of them is booked. */
  version: z.int(),
  today: z.string(),
  healingDays: z.int(),
  /** What keeps the course from being booked on whatever day, such as a consent that was withdrawn: then nothing is proposed. */
  stopped: z.array(findingSchema),
  /** The best of each kind, then the next best, all different; none when nothing is free, or nothing is left to book. */
  proposals: z.array(
    z.object({
      kind: z.enum(["ideal", "steady", "soonest"]),
      /** 1: the best of its kind. */
      rank: z.int(),
      /** The trade-off in words. */
      explanation: z.string(),
      /** Sessions that stay due. */
      unplaced: z.array(z.int()).readonly(),
      placements: z.array(proposedPlacementSchema),
    }),
  ),
});
export type CourseProposalsDto = z.output<typeof courseProposalsSchema>;
