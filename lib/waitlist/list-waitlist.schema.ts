import { z } from "zod";
import { wishesSchema } from "@/lib/waitlist/wishes.schema";

export const listWaitlistSchema = z.object({
  /** Those who wait for this clinician, or for any. */
  clinicianId: z.uuid().optional(),
  /** Those who are being offered a time now, or those who are not. */
  state: z.enum(["offered", "waiting"]).optional(),
  /** Those of one course. */
  planId: z.uuid().optional(),
});

/** A time somebody was offered. */
export const offerSchema = z.object({
  id: z.uuid(),
  /** open: it stands, and its time is held */
  state: z.enum(["open", "declined", "expired", "withdrawn"]),
  startsAt: z.string(),
  clinicianName: z.string(),
  roomName: z.string(),
  label: z.string(),
  offeredAt: z.string(),
  expiresAt: z.string(),
});
export type OfferDto = z.output<typeof offerSchema>;

export const waitlistEntrySchema = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  patientName: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  planId: z.uuid(),
  planSessionId: z.uuid(),
  procedureName: z.string(),
  number: z.int(),
  count: z.int(),
  lengthHundredthsMm: z.int(),
  /** When the session should be; null when it has no window. */
  window: z.object({ earliest: z.string(), ideal: z.string(), latest: z.string(), why: z.string() }).nullable(),
  /** Where it is booked now; null when it is due. */
  booked: z.object({ startsAt: z.string(), label: z.string(), clinicianName: z.string() }).nullable(),
  wishes: wishesSchema,
  note: z.string().nullable(),
  since: z.string(),
  /** Whole days since then, on the clinic's calendar. */
  days: z.int(),
  byName: z.string(),
  /** The newest offer; null when there was none. */
  offer: offerSchema.nullable(),
});
export type WaitlistEntryDto = z.output<typeof waitlistEntrySchema>;

export const waitlistSchema = z.object({
  today: z.string(),
  zone: z.string(),
  /** Who waits longest first. Whose session is done or under way, or whose course has ended, no longer waits. */
  entries: z.array(waitlistEntrySchema),
});
