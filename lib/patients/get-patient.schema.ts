import { z } from "zod";
import { planSchema } from "@/lib/plans/plan.schema";
import { idSchema } from "@/lib/plans/plan-fields.schema";
import { patientSchema } from "./patient-fields.schema";

export const getPatientSchema = z.object({ patientId: idSchema });

const appointmentSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  status: z.enum(["booked", "arrived", "completed", "cancelled", "no_show"]),
  day: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  clinicianName: z.string(),
  roomName: z.string(),
  planId: z.uuid(),
  sessionNumber: z.int(),
  endReason: z.string().nullable(),
});

const treatmentSchema = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  sessionNumber: z.int(),
  performedOn: z.string(),
  deepestLengthHundredthsMm: z.int(),
  zones: z.array(z.string()),
  outcome: z.enum(["completed", "stopped_early"]),
  clinicianName: z.string(),
});

/** None: never invited. Invited: a link is open until `expiresAt`. Active: the patient signs in. */
const portalSchema = z.object({
  state: z.enum(["none", "invited", "active"]),
  email: z.string().nullable(),
  expiresAt: z.string().nullable(),
});

/** A patient's whole record. */
export const patientRecordSchema = patientSchema.extend({
  today: z.string(),
  registeredAt: z.string(),
  /** Newest first. */
  plans: z.array(planSchema),
  /** Latest first, cancelled and missed ones too. */
  appointments: z.array(appointmentSchema),
  /** Latest first. */
  treatments: z.array(treatmentSchema),
  portal: portalSchema,
});
export type PatientRecordDto = z.output<typeof patientRecordSchema>;
