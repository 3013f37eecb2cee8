import { z } from "zod";
import { courseSessionSchema } from "@/lib/plans/plan.schema";

/** A patient asks for nothing but their own. */
export const getCourseSchema = z.object({});

/** A session as the ribbon draws it for the patient. */
const portalSessionSchema = courseSessionSchema.pick({
  number: true,
  lengthHundredthsMm: true,
  state: true,
  date: true,
  earliest: true,
  ideal: true,
  latest: true,
  why: true,
  startsAt: true,
  endsAt: true,
  time: true,
  clinicianName: true,
});

export const portalCourseSchema = z.object({
  patientGivenName: z.string(),
  clinicName: z.string(),
  zone: z.string(),
  today: z.string(),
  healingDays: z.int(),
  /** Newest first. */
  courses: z.array(
    z.object({
      planId: z.uuid(),
      indicationLabel: z.string(),
      zoneLabels: z.array(z.string()).readonly(),
      state: z.enum(["active", "completed", "ended"]),
      sessions: z.array(portalSessionSchema),
    }),
  ),
  /** The next visit over all courses, and why it is then. */
  next: z
    .object({
      planId: z.uuid(),
      number: z.int(),
      count: z.int(),
      day: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      clinicianName: z.string(),
      roomName: z.string(),
      why: z.string(),
    })
    .nullable(),
});
export type PortalCourseDto = z.output<typeof portalCourseSchema>;
