import { z } from "zod";
import { findingSchema } from "@/lib/appointments/fields.schema";
import { languageSchema } from "./template.schema";

export const listConsentsSchema = z.object({
  /** Whose; a patient, and whoever holds a link, reads their own and leaves it out. */
  patientId: z.uuid().optional(),
});

/**
 * Where the consent to a plan stands. none: nothing is signed. withdrawn: it was taken back. doubt: a clinician doubts that the patient can
 * decide. awaiting: signed, and the clinician who explained it has not. renew: another is due before the next session. stands: all is well.
 */
export const consentStateSchema = z.enum(["none", "withdrawn", "doubt", "awaiting", "renew", "stands"]);
export type ConsentState = z.output<typeof consentStateSchema>;

const consentLineSchema = z.object({
  id: z.uuid(),
  language: languageSchema,
  version: z.int(),
  signedOn: z.string(),
  validUntil: z.string(),
  channel: z.enum(["tablet", "portal", "link"]),
  countersignedBy: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  /** Uses of photographs that are agreed to and not taken back. */
  photos: z.array(z.enum(["photo_record", "photo_teaching", "photo_marketing"])),
  /** It is the one that counts for its plan. */
  isCurrent: z.boolean(),
});

const planConsentsSchema = z.object({
  planId: z.uuid(),
  procedureName: z.string(),
  indication: z.string(),
  zones: z.array(z.string()),
  sessions: z.int(),
  /** Nothing more is signed for a course that is over. */
  isOpen: z.boolean(),
  state: consentStateSchema,
  /** What the rules say of it before the next session, in their words. Empty where nothing is signed. */
  findings: z.array(findingSchema),
  /** The first session that asks for another consent, by what is booked; null when none does. */
  renewBefore: z.object({ number: z.int(), day: z.string() }).nullable(),
  /** A link that may still be used; null when there is none. */
  link: z.object({ toAddress: z.string(), expiresAt: z.string() }).nullable(),
  /** Newest first. */
  consents: z.array(consentLineSchema),
});
export type PlanConsents = z.output<typeof planConsentsSchema>;

export const consentListSchema = z.object({
  patientId: z.uuid(),
  patientName: z.string(),
  email: z.string().nullable(),
  today: z.string(),
  /** Every language the clinic has a published form in, and the one this patient usually signs in. */
  languages: z.array(languageSchema),
  language: languageSchema,
  /** Newest first. */
  plans: z.array(planConsentsSchema),
});
