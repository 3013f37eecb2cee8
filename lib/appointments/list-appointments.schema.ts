import { z } from "zod";
import { daySchema, spansAtMost, visitPlaceShape } from "@/lib/appointments/fields.schema";

const appointmentStatuses = ["booked", "arrived", "completed", "no_show", "cancelled"] as const;

export const listAppointmentsSchema = z
  .object({
    from: daySchema,
    to: daySchema,
    patientId: z.uuid().optional(),
    clinicianId: z.uuid().optional(),
    roomId: z.uuid().optional(),
    /** Only visits in this state, or `all`. Left out: every one that is not cancelled. */
    status: z.enum([...appointmentStatuses, "all"]).optional(),
  })
  .refine(spansAtMost(45), { error: "Ask for at most 45 days, the first one first.", path: ["to"] });

export type ListAppointmentsInput = z.output<typeof listAppointmentsSchema>;

export const calendarAppointmentSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.enum(appointmentStatuses),
  day: z.string(),
  ...visitPlaceShape,
  patientId: z.uuid(),
  patientName: z.string(),
  /** The same for the other visits of its course. */
  planId: z.uuid(),
  planSessionId: z.uuid(),
  sessionNumber: z.int(),
  sessionCount: z.int(),
  /** The sessions of its course, itself among them, by number. */
  course: z.array(
    z.object({
      number: z.int(),
      state: z.enum(["due", "booked", "done"]),
      /** The day it was done or is booked for. */
      day: z.string().nullable(),
    }),
  ),
  lengthHundredthsMm: z.int(),
  /** Why it was booked over another visit; null when it was not. */
  overbookReason: z.string().nullable(),
  phases: z.array(
    z.object({
      kind: z.enum(["numbing", "treatment", "recovery", "changeover"]),
      startsAt: z.string(),
      endsAt: z.string(),
    }),
  ),
});
export type CalendarAppointmentDto = z.output<typeof calendarAppointmentSchema>;

/** A time somebody is being given: it occupies like a visit until it is booked, released or expires. */
const heldSpanSchema = z.object({
  id: z.uuid(),
  startsAt: z.string(),
  /** When the patient would leave. */
  endsAt: z.string(),
  clinicianId: z.uuid(),
  roomId: z.uuid(),
  patientName: z.string(),
  expiresAt: z.string(),
});
export type HeldSpanDto = z.output<typeof heldSpanSchema>;

export const calendarSchema = z.object({
  today: z.string(),
  zone: z.string(),
  from: z.string(),
  to: z.string(),
  /** By start. */
  appointments: z.array(calendarAppointmentSchema),
  /** Times that are held now, by start; none where visits of one state are asked for. */
  held: z.array(heldSpanSchema),
});
export type CalendarDto = z.output<typeof calendarSchema>;
