import { z } from "zod";

/** A booked visit that cannot take place as it is booked. It stays booked until somebody gives it another place. */
export const strandedBookingSchema = z.object({
  appointmentId: z.uuid(),
  day: z.string(),
  startsAt: z.string(),
  /** When, on the clinic's clock: "Mon 14 Mar 2027, 10:30". */
  label: z.string(),
  patientId: z.uuid(),
  patientName: z.string(),
  planId: z.uuid(),
  sessionNumber: z.int(),
  clinicianName: z.string(),
  roomName: z.string(),
  reasons: z.array(z.object({ code: z.string(), message: z.string() })).readonly(),
});
export type StrandedBookingDto = z.output<typeof strandedBookingSchema>;

/** What a change of the rosters answers: what it is about, and the visits it left to be booked again. */
export const changedRosterSchema = z.object({ id: z.uuid(), stranded: z.array(strandedBookingSchema) });
