import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";
import { indicationSchema } from "./plan-fields.schema";

/** A session as the course ribbon draws it. Days in the clinic's zone, instants ISO 8601 in UTC. */
export const courseSessionSchema = z.object({
  /** Null in a draft that is not saved. */
  id: z.uuid().nullable(),
  number: z.int(),
  /** What was done where it is done, else what is planned. */
  lengthHundredthsMm: z.int(),
  plannedLengthHundredthsMm: z.int(),
  state: z.enum(["due", "booked", "done"]),
  /** The day it was done or is booked for. */
  date: z.string().nullable(),
  earliest: z.string(),
  ideal: z.string(),
  latest: z.string(),
  why: z.string(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  /** "10:30" on the clinic's clock, where it is booked. */
  time: z.string().optional(),
  clinicianId: z.uuid().nullable(),
  clinicianName: z.string().nullable(),
  roomId: z.uuid().nullable(),
  roomName: z.string().nullable(),
  appointmentId: z.uuid().nullable(),
  appointmentVersion: z.int().nullable(),
  treatmentId: z.uuid().nullable(),
});
export type CourseSessionDto = z.output<typeof courseSessionSchema>;

/** A finding, whether it was let pass on this plan, and whether the person asking may let it pass. */
export const judgedFindingSchema = findingSchema.extend({
  overridden: z.boolean(),
  youMayOverride: z.boolean(),
});
export type JudgedFindingDto = z.output<typeof judgedFindingSchema>;

export const overrideSchema = z.object({
  id: z.uuid(),
  rule: z.string(),
  message: z.string(),
  /** What was let pass, as it stood then. */
  finding: findingSchema,
  reason: z.string(),
  byName: z.string(),
  at: z.string(),
});

/** A course with everything its screens show. */
export const planSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  patientId: z.uuid(),
  patientName: z.string(),
  indication: indicationSchema,
  indicationLabel: z.string(),
  zones: z.array(z.string()).readonly(),
  zoneLabels: z.array(z.string()).readonly(),
  /** The version of the protocol it is under, which may be older than the one in force. */
  protocolId: z.uuid(),
  protocolVersion: z.int(),
  procedureId: z.uuid(),
  procedureName: z.string(),
  /** Who leads the course. */
  clinicianId: z.uuid(),
  clinicianName: z.string(),
  /** Ended: somebody closed it. Completed: every session is done. */
  state: z.enum(["active", "completed", "ended"]),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  endReason: z.string().nullable(),
  today: z.string(),
  healingDays: z.int(),
  sessions: z.array(courseSessionSchema),
  findings: z.array(judgedFindingSchema),
  overrides: z.array(overrideSchema),
});
export type PlanDto = z.output<typeof planSchema>;
