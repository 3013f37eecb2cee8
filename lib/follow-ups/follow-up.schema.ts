import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";

/** Why a session needs somebody, the most urgent first. */
export const followUpKinds = [
  "consent_withdrawn",
  "illegal",
  "stranded",
  "lapsed",
  "overdue",
  "no_show",
  "unrecorded",
  "consent_lapsing",
  "closing",
  "due",
] as const;
export const followUpKindSchema = z.enum(followUpKinds);
export type FollowUpKind = z.output<typeof followUpKindSchema>;

export const channelSchema = z.enum(["phone", "email", "other"]);
export type FollowUpChannel = z.output<typeof channelSchema>;

/** The days a session should be on: the rhythm of its course, from what was done and booked before it. */
export const followUpWindowSchema = z.object({ earliest: z.string(), ideal: z.string(), latest: z.string() });

/** One matter on the worklist. Days in the clinic's zone, instants ISO 8601 in UTC. */
export const followUpSchema = z.object({
  planSessionId: z.uuid(),
  planId: z.uuid(),
  planVersion: z.int(),
  patientId: z.uuid(),
  patientName: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  kind: followUpKindSchema,
  number: z.int(),
  count: z.int(),
  /** Who leads the course. */
  clinicianId: z.uuid(),
  clinicianName: z.string(),
  /** Since when it is so; null where no date says it. */
  since: z.string().nullable(),
  /** Null for a session that is booked. */
  window: followUpWindowSchema.nullable(),
  /** The booking that is in question; null for a session that is not booked. */
  appointment: z
    .object({ id: z.uuid(), version: z.int(), day: z.string(), startsAt: z.string(), clinicianName: z.string() })
    .nullable(),
  /** The day of the last booking, where the patient did not come to it. */
  missedOn: z.string().nullable(),
  /** The rules' own words, with the numbers. */
  reason: z.string(),
  /** The rule behind it; null where the calendar alone says it. */
  finding: findingSchema.nullable(),
  /** What was tried, the newest first; at most ten. */
  attempts: z.array(
    z.object({ id: z.uuid(), at: z.string(), byName: z.string(), channel: channelSchema, text: z.string() }),
  ),
  attemptCount: z.int(),
  /** Until when it is left in peace; null when it is not. */
  snooze: z.object({ until: z.string(), reason: z.string(), byName: z.string() }).nullable(),
});
export type FollowUpDto = z.output<typeof followUpSchema>;
