import { z } from "zod";
import { daySchema, spansAtMost } from "@/lib/appointments/fields.schema";

export const listAppointmentsSchema = z
  .object({ from: daySchema, to: daySchema, patientId: z.uuid().optional() })
  .refine(spansAtMost(45), { error: "Ask for at most 45 days, the first one first.", path: ["to"] });

export const calendarAppointmentSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.enum(["booked", "arrived", "completed", "no_show"]),
  day: z.string(),
  startsAt: z.string(),
  /** When the patient leaves. */
  endsAt: z.string(),
  clinicianId: z.uuid(),
  clinicianName: z.string(),
  roomId: z.uuid(),
  roomName: z.string(),
  patientId: z.uuid(),
  patientName: z.string(),
  /** The same for the other visits of its course. */
  planId: z.uuid(),
  planSessionId: z.uuid(),
  sessionNumber: z.int(),
  sessionCount: z.int(),
  lengthHundredthsMm: z.int(),
  phases: z.array(
    z.object({
      kind: z.enum(["numbing", "treatment", "recovery", "changeover"]),
      startsAt: z.string(),
      endsAt: z.string(),
    }),
  ),
});
export type CalendarAppointmentDto = z.output<typeof calendarAppointmentSchema>;

export const calendarSchema = z.object({
  today: z.string(),
  zone: z.string(),
  from: z.string(),
  to: z.string(),
  /** By start. Cancelled visits are left out. */
  appointments: z.array(calendarAppointmentSchema),
});
export type CalendarDto = z.output<typeof calendarSchema>;
